import { Hourglass, KeyRound } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { FieldProblem } from './field-problem.tsx';
import { useConfirmEmail, useSendCode } from './use-confirm-email.ts';

/** An address to which nothing goes yet: the code that came there is entered here. */
export const EmailProof = ({ address }: { address: string }) => {
  const { notifications } = useTexts();
  const toast = useToast();
  const send = useSendCode();
  const confirm = useConfirmEmail();
  const { register, handleSubmit } = useForm({ defaultValues: { code: '' } });
  return (
    <form
      noValidate
      className="grid gap-3 rounded-card bg-surface p-4 inset-ring inset-ring-line"
      onSubmit={handleSubmit(({ code }) => {
        if (code.trim() !== '')
          confirm.mutate(code.trim(), { onSuccess: () => toast(notifications.emailConfirmed) });
      })}
    >
      <p className="flex gap-2 text-small">
        <Icon of={Hourglass} size="small" className="mt-0.5 text-lamp-text" />
        <span className="min-w-0">
          <strong className="block font-semibold">{notifications.emailWaits}</strong>
          <span className="wrap-anywhere text-text-2">{notifications.emailWaitsDetail(address)}</span>
        </span>
      </p>
      <TextField
        label={notifications.emailCode}
        icon={KeyRound}
        hint={notifications.emailCodeHint}
        problem={confirm.error !== null && <FieldProblem error={confirm.error} />}
        inputMode="numeric"
        autoComplete="one-time-code"
        {...register('code')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" disabled={confirm.isPending}>
          {notifications.emailConfirm}
        </Button>
        <Button size="small" look="quiet" disabled={send.isPending} onClick={() => send.mutate()}>
          {notifications.emailSendAgain}
        </Button>
      </div>
    </form>
  );
};
