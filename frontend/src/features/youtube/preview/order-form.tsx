import type { YoutubePreview } from '@medianest/shared';
import { Download, LibraryBig } from 'lucide-react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useFormat } from '#lib/format.ts';
import { useStartDownload } from '#lib/queries/use-start-download.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useQuotaWords } from '../use-quota-words.ts';
import { LimitNotes } from './limit-notes.tsx';
import { Options } from './options.tsx';
import { PreviewSums } from './preview-sums.tsx';
import { QualityChoice } from './quality-choice.tsx';
import type { Draft } from './use-draft.ts';

const longestTitle = 150;

interface OrderFormProps {
  preview: YoutubePreview;
  draft: Draft;
  onStarted: () => void;
}

const useOrder = ({ draft, onStarted }: OrderFormProps) => {
  const { youtube } = useTexts();
  const toast = useToast();
  const start = useStartDownload();
  return {
    ...start,
    send: () =>
      start.mutate(draft.order(), {
        onSuccess: ({ title, status }) => {
          toast(status === 'awaiting_approval' ? youtube.asked(title) : youtube.started(title));
          onStarted();
        },
      }),
  };
};

const useVerb = ({ sums }: Draft) => {
  const { youtube } = useTexts();
  const format = useFormat();
  if (sums.count === 0) return youtube.nothingPicked;
  const say = sums.exceeds.length > 0 ? youtube.ask : youtube.bring;
  return say(sums.count, format.number(sums.count));
};

const CollectionName = ({ form }: Pick<Draft, 'form'>) => {
  const { youtube } = useTexts();
  return (
    <TextField
      label={youtube.collection}
      icon={LibraryBig}
      hint={youtube.collectionHint}
      maxLength={longestTitle}
      autoComplete="off"
      {...form.register('collectionTitle')}
    />
  );
};

/** Everything that is decided before it starts, and the one button that starts it. */
export const OrderForm = (props: OrderFormProps) => {
  const { preview, draft } = props;
  const { youtube } = useTexts();
  const { send, isPending, error } = useOrder(props);
  const verb = useVerb(draft);
  const quota = useQuotaWords();
  const isList = preview.kind === 'playlist';
  const isPossible = draft.sums.count > 0 && draft.sums.fits && !quota?.isUsedUp;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible && !isPending) send();
      }}
      className="grid content-start gap-5"
    >
      <PreviewSums preview={preview} sums={draft.sums} />
      <QualityChoice form={draft.form} />
      <Options form={draft.form} isList={isList} />
      {isList && <CollectionName form={draft.form} />}
      <LimitNotes preview={preview} sums={draft.sums} />
      {error !== null && <ProblemNotice error={error} />}
      <div className="grid gap-2">
        <Button
          type="submit"
          look="primary"
          size="big"
          disabled={!isPossible || isPending}
          className="w-full"
        >
          <Icon of={Download} />
          {verb}
        </Button>
        {!isList && <p className="text-small text-text-3">{youtube.videoHint}</p>}
        {quota?.isUsedUp && <p className="text-slow text-small">{quota.words}</p>}
      </div>
    </form>
  );
};
