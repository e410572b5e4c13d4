import type { MediaIssue } from '@medianest/shared';
import { CircleCheck, RotateCcw } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Face } from '#components/face.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useCommentProblem, useSettleProblem } from './use-problem-steps.ts';

const longest = 1000;

const Settle = ({ issue: { id, status } }: { issue: MediaIssue }) => {
  const { requests } = useTexts();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const settle = useSettleProblem(id);
  const isOpen = status === 'open';
  const onClick = () =>
    settle.mutate(isOpen ? 'resolve' : 'reopen', {
      onSuccess: () => toast(isOpen ? requests.problems.resolved : requests.problems.reopened),
      onError: sayFailure,
    });
  return (
    <Button size="small" disabled={settle.isPending} onClick={onClick}>
      <Icon of={isOpen ? CircleCheck : RotateCcw} size="small" />
      {isOpen ? requests.problems.resolve : requests.problems.reopen}
    </Button>
  );
};

/** What was written stays when it could not be sent. */
const Reply = ({ issue }: { issue: MediaIssue }) => {
  const { requests } = useTexts();
  const comment = useCommentProblem(issue.id);
  const { register, handleSubmit, reset } = useForm({ defaultValues: { message: '' } });
  const send = ({ message }: { message: string }) =>
    comment.mutate(message.trim(), { onSuccess: () => reset() });
  return (
    <form noValidate className="grid gap-3" onSubmit={handleSubmit(send)}>
      <TextArea
        label={requests.problems.reply}
        rows={2}
        maxLength={longest}
        {...register('message', { validate: (message) => message.trim() !== '' })}
      />
      {comment.error !== null && <ProblemNotice error={comment.error} />}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" size="small" disabled={comment.isPending}>
          {requests.problems.send}
        </Button>
        <Settle issue={issue} />
      </div>
    </form>
  );
};

/** What was said about a problem, and what else there is to say. */
export const ProblemThread = ({ issue }: { issue: MediaIssue }) => {
  const { requests } = useTexts();
  const format = useFormat();
  return (
    <div className="grid max-w-[64ch] gap-4 pb-5">
      <ul className="grid gap-3.5">
        {issue.comments.map(({ id, by, isMine, message, createdAt }) => (
          <li key={id} className="grid grid-cols-[1.625rem_minmax(0,1fr)] gap-x-3">
            <Face name={by} small />
            <div className="min-w-0">
              <p className="text-small text-text-3">
                {requests.problems.said(isMine ? requests.you : by, format.ago(createdAt))}
              </p>
              <p dir="auto" className="wrap-anywhere whitespace-pre-line text-text-2">
                {message}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Reply issue={issue} />
    </div>
  );
};
