import { codeOf } from '#lib/api/failure.ts';
import type { ProblemText } from '#lib/texts/en/problems.ts';
import type { OwnerTexts } from '#lib/texts/owner-texts.ts';

/** What to say when a server cannot be moved in; null when it is not about the server. */
export const choiceText = (error: unknown, setup: OwnerTexts['setup']): ProblemText | null => {
  const code = codeOf(error);
  const texts: Partial<Record<string, ProblemText>> = setup.choiceProblems;
  return code === null ? null : (texts[code] ?? null);
};
