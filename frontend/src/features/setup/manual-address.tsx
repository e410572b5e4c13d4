import { Link as LinkIcon } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { parseUrl } from '#lib/parse-url.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useProblemText } from '#lib/use-problem-text.ts';
import { choiceText } from './choice-text.ts';
import { useChooseServer } from './use-servers.ts';

const longestAddress = 500;

/** As the contract has it: http or https, and a host. */
export const isServerAddress = (value: string): boolean => {
  const url = parseUrl(value.trim());
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && value.length <= longestAddress
  );
};

const FailureLine = ({ error }: { error: unknown }) => {
  const { setup } = useOwnerTexts();
  const general = useProblemText(error);
  const { title, detail } = choiceText(error, setup) ?? general;
  return (
    <>
      <b className="font-[640]">{title}</b> <span className="text-text">{detail}</span>
    </>
  );
};

/** For servers that discovery does not find. */
export const ManualAddress = ({ onChosen }: { onChosen: (serverName: string) => void }) => {
  const { setup } = useOwnerTexts();
  const choose = useChooseServer(onChosen);
  const { register, handleSubmit, setFocus, formState } = useForm({ defaultValues: { url: '' } });
  const invalid = formState.errors.url?.message;
  const field = register('url', {
    required: setup.manualRequired,
    validate: (value) => isServerAddress(value) || setup.manualInvalid,
    onChange: () => choose.reset(),
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={handleSubmit(({ url }) =>
        choose.mutate({ url: url.trim() }, { onError: () => setFocus('url') }),
      )}
    >
      <h2 className="type-section">{setup.manualTitle}</h2>
      <TextField
        label={setup.manualLabel}
        icon={LinkIcon}
        hint={setup.manualHint}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        problem={invalid ?? (choose.error !== null && <FailureLine error={choose.error} />)}
        {...field}
      />
      <Button type="submit" className="justify-self-start" disabled={choose.isPending}>
        {choose.isPending ? setup.manualBusy : setup.manualAction}
      </Button>
    </form>
  );
};
