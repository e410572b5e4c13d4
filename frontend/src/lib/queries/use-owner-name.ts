import { useSetupState } from './use-setup-state.ts';

/** Whom to ask; null while nobody owns the house or nothing is known. */
export const useOwnerName = (): string | null => useSetupState().data?.ownerName ?? null;
