import type { MessageOfTheDay } from '@medianest/shared';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useToast } from '#lib/toast.tsx';
import { useMessageOfTheDay, usePostMessage } from './use-message-of-the-day.ts';

const longestMessage = 500;

const MessageForm = ({ posted }: { posted: MessageOfTheDay | null }) => {
  const { adminServices: texts } = useOwnerTexts();
  const format = useFormat();
  const toast = useToast();
  const id = useId();
  const post = usePostMessage();
  const saved = { text: posted?.text ?? '' };
  const { register, handleSubmit, reset, watch, formState } = useForm({
    defaultValues: saved,
    values: saved,
    resetOptions: { keepDirtyValues: true },
  });
  const send = (text: string) =>
    post.mutate(text, {
      onSuccess: ({ messageOfTheDay: now }) => {
        reset({ text: now?.text ?? '' }, { keepDirtyValues: false });
        toast(now === null ? texts.takenAway : texts.posted);
      },
    });
  return (
    <form className="grid gap-4" onSubmit={handleSubmit(({ text }) => send(text.trim()))}>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold text-small">
          {texts.messageLabel}
        </label>
        <textarea
          id={id}
          rows={3}
          maxLength={longestMessage}
          aria-describedby={`${id}-hint`}
          className="w-full resize-y rounded-control bg-sunken px-3.5 py-3 text-body inset-ring inset-ring-control-line focus-visible:outline-2 focus-visible:outline-focus focus-visible:outline-offset-2"
          {...register('text')}
        />
        <p id={`${id}-hint`} className="text-small text-text-3">
          {posted === null
            ? texts.messageHint(format.number(longestMessage))
            : texts.messageSince(format.ago(posted.postedAt), posted.postedBy)}
        </p>
      </div>
      {post.error !== null && <ProblemNotice error={post.error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={post.isPending || !formState.isDirty || watch('text').trim() === ''}>
          {texts.post}
        </Button>
        {posted !== null && (
          <Button look="quiet" disabled={post.isPending} onClick={() => send('')}>
            {texts.takeAway}
          </Button>
        )}
      </div>
    </form>
  );
};

/** What administrators tell everybody; without an answer this part alone is missing. */
export const MessageOfTheDayPart = () => {
  const { adminServices: texts } = useOwnerTexts();
  const { data } = useMessageOfTheDay();
  if (data === undefined) return null;
  return (
    <section className="mt-7 grid max-w-175 gap-5 border-line border-t pt-9">
      <div className="grid gap-1.5">
        <h2 className="type-section">{texts.messageTitle}</h2>
        <p className="text-text-2">{texts.messageLead}</p>
      </div>
      <MessageForm posted={data} />
    </section>
  );
};
