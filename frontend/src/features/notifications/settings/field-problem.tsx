import { useProblemText } from '#lib/use-problem-text.ts';

/** Why what was entered was not taken, in one line below the field. */
export const FieldProblem = ({ error }: { error: unknown }) => {
  const { title, detail } = useProblemText(error);
  return `${title} ${detail}`;
};
