import { useFormat } from './format.ts';
import { describeProblem } from './problem-text.ts';
import { useOwnerName } from './queries/use-owner-name.ts';
import { useTexts } from './texts/texts.tsx';
import { useToast } from './toast.tsx';

/** Says a failure in one sentence at the bottom. */
export const useSayFailure = () => {
  const texts = useTexts();
  const format = useFormat();
  const ownerName = useOwnerName();
  const toast = useToast();
  return (error: unknown) => {
    const { title, detail } = describeProblem(error, { texts, format, ownerName });
    toast(`${title} ${detail}`);
  };
};
