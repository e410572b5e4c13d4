import { CircleX, Hourglass } from 'lucide-react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { Failure } from './flow-state.ts';

/** Why the last attempt ended. */
export const FlowNotice = ({ failure }: { failure: Failure }) => {
  const { problems } = useTexts();
  if (failure.kind === 'error') return <ProblemNotice error={failure.error} />;
  const { title, detail } = problems[failure.kind];
  return (
    <Notice tone="slow" icon={failure.kind === 'expired' ? Hourglass : CircleX} title={title} urgent>
      {detail}
    </Notice>
  );
};
