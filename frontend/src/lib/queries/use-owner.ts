import { useTexts } from '../texts/texts.tsx';
import { useSetupState } from './use-setup-state.ts';

/** Whom to ask: the owner's name, or a description when nobody is known yet. */
export const useOwner = (): string => {
  const texts = useTexts();
  const setup = useSetupState();
  return setup.data?.ownerName ?? texts.problems.ownerFallback;
};
