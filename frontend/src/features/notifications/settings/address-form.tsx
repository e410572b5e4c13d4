import type { NotificationChannel, NotificationPreferences, PreferenceChange } from '@medianest/shared';
import type { LucideIcon } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { FieldProblem } from './field-problem.tsx';
import { TestButton } from './test-button.tsx';
import { useChangePreferences } from './use-preferences.ts';

type AddressName = 'email' | 'discordWebhook' | 'ntfyTopic' | 'ntfyToken';

export interface AddressFormProps {
  name: AddressName;
  /** The way that it belongs to. */
  channel: NotificationChannel;
  /** Whether something can be sent there to see whether it arrives. */
  canTest: boolean;
  label: string;
  icon: LucideIcon;
  hint: string;
  /** As it is kept; secrets are never told. */
  kept: string | null;
  isKept: boolean;
  type: 'email' | 'url' | 'password';
  onKept?: (kept: NotificationPreferences) => void;
}

/** One place where news can be sent to. */
export const AddressForm = ({ name, channel, canTest, isKept, kept, onKept, ...field }: AddressFormProps) => {
  const { notifications } = useTexts();
  const toast = useToast();
  const change = useChangePreferences();
  const { register, handleSubmit, reset } = useForm({ values: { address: kept ?? '' } });
  const keep = (address: string | null) =>
    change.mutate({ [name]: address } satisfies Partial<PreferenceChange>, {
      onSuccess: (now) => {
        reset({ address: kept === null ? '' : (address ?? '') });
        toast(address === null ? notifications.removed : notifications.saved);
        onKept?.(now);
      },
    });
  return (
    <form
      noValidate
      className="grid gap-2"
      onSubmit={handleSubmit(({ address }) => {
        const words = address.trim();
        if (words !== '') keep(words);
        else if (isKept && kept !== null) keep(null);
      })}
    >
      <TextField
        autoComplete={field.type === 'email' ? 'email' : 'off'}
        spellCheck={false}
        {...field}
        problem={change.error !== null && <FieldProblem error={change.error} />}
        {...register('address')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" disabled={change.isPending}>
          {notifications.save}
        </Button>
        {isKept && (
          <Button size="small" look="quiet" disabled={change.isPending} onClick={() => keep(null)}>
            {notifications.remove}
          </Button>
        )}
        {canTest && <TestButton channel={channel} />}
      </div>
    </form>
  );
};
