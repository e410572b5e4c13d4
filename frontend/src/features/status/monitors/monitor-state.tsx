import type { Monitor } from '@medianest/shared';
import { StateWord } from '#components/state-word.tsx';
import { useFormat } from '#lib/format.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';
import { CheckedAgo } from '../checked-ago.tsx';
import { useMoment } from '../use-moment.ts';

const everyMs = 15_000;

interface MonitorStateProps {
  monitor: Monitor;
  careUntil: string | null;
}

/** "Down for 6 minutes", "Maintenance until 22:00"; nothing when the word of the state says it all. */
const useStateWords = ({ monitor: { status, since }, careUntil }: MonitorStateProps) => {
  const texts = useTexts();
  const format = useFormat();
  const moment = useMoment();
  const now = useNow({ everyMs, paused: status !== 'down' });
  if (status === 'down' && since !== null)
    return texts.status.downFor(howLong(now - Date.parse(since), { texts, format }));
  if (status !== 'maintenance' || careUntil === null) return undefined;
  return texts.monitors.maintenanceUntil(moment(careUntil));
};

/** How a monitor is, and how old that is. */
export const MonitorState = (props: MonitorStateProps) => {
  const { status, lastBeatAt } = props.monitor;
  return (
    <span className="grid justify-items-end gap-0.5 rail:justify-items-start">
      <StateWord state={status}>{useStateWords(props)}</StateWord>
      {lastBeatAt !== null && status !== 'paused' && <CheckedAgo at={lastBeatAt} />}
    </span>
  );
};
