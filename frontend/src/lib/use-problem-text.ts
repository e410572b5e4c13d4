import { useFormat } from './format.ts';
import { type DescribedProblem, describeProblem } from './problem-text.ts';
import { useOwnerName } from './queries/use-owner-name.ts';
import { useTexts } from './texts/texts.tsx';

/** A failure in words for this reader. `waitSeconds` is what is left of a forced pause. */
export const useProblemText = (error: unknown, waitSeconds?: number | null): DescribedProblem => {
  const texts = useTexts();
  const format = useFormat();
  const ownerName = useOwnerName();
  return describeProblem(error, { texts, format, ownerName, waitSeconds: waitSeconds ?? null });
};
