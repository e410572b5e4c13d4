'use client';

import type { MediaRequest } from '@medianest/shared';
import { useForm } from 'react-hook-form';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useDecideRequest } from '#lib/queries/use-decide-request.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';

const longest = 500;

interface DenyDialogProps {
  request: MediaRequest;
  onClose: () => void;
}

/** Refuses a request with words for whoever asked. What was written stays when it could not be sent. */
const DenyDialog = ({ request: { id, title, requestedBy }, onClose }: DenyDialogProps) => {
  const { requests, actions } = useTexts();
  const toast = useToast();
  const decide = useDecideRequest();
  const { register, handleSubmit } = useForm({ defaultValues: { reason: '' } });
  const deny = ({ reason }: { reason: string }) =>
    decide.mutate(
      { kind: 'deny', id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(requests.denied(title));
          onClose();
        },
      },
    );
  return (
    <Dialog title={requests.denyTitle(title)} onClose={onClose}>
      <form noValidate className="mt-5 grid gap-4.5" onSubmit={handleSubmit(deny)}>
        <TextArea
          label={requests.denyReason}
          hint={requests.denyHint(requestedBy.name)}
          maxLength={longest}
          {...register('reason')}
        />
        {decide.error !== null && <ProblemNotice error={decide.error} />}
        <div className="flex flex-wrap justify-end gap-3">
          <DialogClose className={buttonStyles({ look: 'quiet' })}>{actions.cancel}</DialogClose>
          <Button type="submit" look="danger" disabled={decide.isPending}>
            {requests.deny}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default DenyDialog;
