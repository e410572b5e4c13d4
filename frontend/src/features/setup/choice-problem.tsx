import { CircleX } from 'lucide-react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { choiceText } from './choice-text.ts';

/** Why the chosen server did not move in. */
export const ChoiceProblem = ({ error }: { error: unknown }) => {
  const { setup } = useOwnerTexts();
  const text = choiceText(error, setup);
  if (text === null) return <ProblemNotice error={error} />;
  return (
    <Notice tone="down" icon={CircleX} title={text.title} urgent>
      {text.detail}
    </Notice>
  );
};
