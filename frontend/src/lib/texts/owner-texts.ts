import { owner } from './en/owner/index.ts';
import { type Language, useLanguage } from './texts.tsx';

export type OwnerTexts = typeof owner;

const catalogues: Record<Language, OwnerTexts> = { en: owner };

/** What only the owner reads, in a catalogue of its own: nobody else's pages load it. */
export const useOwnerTexts = (): OwnerTexts => catalogues[useLanguage()];
