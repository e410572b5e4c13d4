import type { YtDlpChannel, YtDlpFacts } from '@medianest/shared';
import { Download, Undo2 } from 'lucide-react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useToast } from '#lib/toast.tsx';
import { useChangeYtDlp, type YtDlpChange } from './use-system.ts';

const channels: readonly YtDlpChannel[] = ['stable', 'nightly', 'off'];

const LastUpdate = ({ last }: { last: YtDlpFacts['lastUpdate'] }) => {
  const { ytDlp: texts } = useOwnerTexts().adminSystem;
  const format = useFormat();
  return (
    <p role="status" className="text-small text-text-3 empty:hidden">
      {last && (
        <>
          {texts.lastUpdate(format.moment(last.at))}:{' '}
          <span className={last.failed ? 'text-down' : 'text-text-2'}>{last.message}</span>
        </>
      )}
    </p>
  );
};

const Buttons = ({
  facts,
  isBusy,
  onChange,
}: {
  facts: YtDlpFacts;
  isBusy: boolean;
  onChange: (change: YtDlpChange) => void;
}) => {
  const { ytDlp: texts } = useOwnerTexts().adminSystem;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button disabled={isBusy || facts.obstacle !== null} onClick={() => onChange('update')}>
        <Icon of={Download} />
        {isBusy ? texts.updating : texts.update}
      </Button>
      {facts.wayBack !== null && (
        <Button look="quiet" disabled={isBusy} onClick={() => onChange('go-back')}>
          <Icon of={Undo2} />
          {texts.goBack(facts.wayBack.to)}
        </Button>
      )}
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 rail:ml-auto">
        <span aria-hidden className="text-small text-text-2">
          {texts.channel}
        </span>
        <Select
          label={texts.channel}
          value={facts.channel}
          onChange={(channel) => onChange({ channel: channel as YtDlpChannel })}
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {texts.channels[channel]}
            </option>
          ))}
        </Select>
      </span>
    </div>
  );
};

/** Newer ones, and the way back. */
export const YtDlpUpdates = ({ facts }: { facts: YtDlpFacts }) => {
  const toast = useToast();
  const change = useChangeYtDlp();
  const onChange = (wish: YtDlpChange) =>
    change.mutate(wish, {
      onSuccess: ({ lastUpdate }) => {
        if (typeof wish === 'string' && lastUpdate !== null) toast(lastUpdate.message);
      },
    });
  const isBusy = change.isPending && typeof change.variables === 'string';
  // What was refused is told by the last attempt.
  const isTold = change.error === null || codeOf(change.error) === 'system.update_refused';
  return (
    <>
      <Buttons facts={facts} isBusy={isBusy} onChange={onChange} />
      {!isTold && <ProblemNotice error={change.error} />}
      <LastUpdate last={facts.lastUpdate} />
    </>
  );
};
