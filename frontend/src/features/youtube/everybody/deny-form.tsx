import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadActions } from '../use-download-actions.ts';

const longestReason = 500;

interface DenyFormProps {
  actions: DownloadActions;
  onClose: () => void;
}

/** The reason is read by whoever asked; it may be left out. */
export const DenyForm = ({ actions, onClose }: DenyFormProps) => {
  const { youtube, actions: verbs } = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    actions.run({ kind: 'deny', reason: reason.trim() });
  };
  return (
    <form onSubmit={send} className="grid max-w-140 gap-3">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold text-small">
          {youtube.denyReason}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          className="w-full resize-y rounded-control bg-sunken px-3.5 py-3 text-body inset-ring inset-ring-control-line focus-visible:outline-2 focus-visible:outline-focus focus-visible:outline-offset-2"
        />
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" size="small" look="danger" disabled={actions.isBusy}>
          {youtube.deny}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {verbs.cancel}
        </Button>
      </div>
    </form>
  );
};
