import type { NotificationChannel, PreferenceChange } from '@medianest/shared';
import type { LucideIcon } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useProblemText } from '#lib/use-problem-text.ts';
import { TestButton } from './test-button.tsx';
import { useChangePreferences } from './use-preferences.ts';

type AddressName = 'email' | 'discordWebhook' | 'ntfyTopic' | 'ntfyToken';

interface AddressFormProps {
  name: AddressName;
  /** The way that it belongs to; absent where another field of it has the test. */
  channel?: NotificationChannel;
  label: string;
  icon: LucideIcon;
  hint: string;
  /** As it is kept; secrets are never told. */
  kept: string | null;
  isKept: boolean;
  type?: 'email' | 'url' | 'text' | 'password';
}

const FieldProblem = ({ error }: { error: unknown }) => {
  const { title, detail } = useProblemText(error);
  return `${title} ${detail}`;
};

/** One place where news can be sent to. */
export const AddressForm = ({ name, channel, isKept, kept, ...field }: AddressFormProps) => {
  const { notifications } = useTexts();
  const toast = useToast();
  const change = useChangePreferences();
  const { register, handleSubmit, reset } = useForm({ values: { address: kept ?? '' } });
  const keep = (address: string | null) =>
    change.mutate({ [name]: address } satisfies Partial<PreferenceChange>, {
      onSuccess: () => {
        reset({ address: kept === null ? '' : (address ?? '') });
        toast(address === null ? notifications.removed : notifications.saved);
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
        {isKept && channel !== undefined && <TestButton channel={channel} />}
      </div>
    </form>
  );
};
