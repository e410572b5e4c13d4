'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { en } from './en/index.ts';

/** Every catalogue has the shape of the English one, which is complete. */
export type Texts = typeof en;

/** One catalogue per language; the first is the default. */
export const catalogues = { en } as const satisfies Record<string, Texts>;
export type Language = keyof typeof catalogues;
export const defaultLanguage: Language = 'en';

const LanguageContext = createContext<Language>(defaultLanguage);

export const LanguageProvider = ({ language, children }: { language: Language; children: ReactNode }) => (
  <LanguageContext value={language}>{children}</LanguageContext>
);

export const useLanguage = (): Language => useContext(LanguageContext);
export const useTexts = (): Texts => catalogues[useLanguage()];
