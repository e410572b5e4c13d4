import type { Monitor } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { ShieldAlert } from 'lucide-react';
import { HeartbeatBar } from '#components/heartbeat-bar.tsx';
import { StateWord } from '#components/state-word.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Tick } from '#components/ui/tick.tsx';
import { useFormat } from '#lib/format.ts';
import { answerWords, percentWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { WatchedRow } from './watched-row.tsx';

const soonDays = 21;
const pressingDays = 7;

/** Nothing is said of a certificate that has long to go. */
const Certificate = ({ days }: { days: number | null }) => {
  const { status } = useTexts();
  if (days === null || days > soonDays) return null;
  return (
    <p
      className={cx(
        'mt-2 flex items-center gap-1.5 text-small',
        days > pressingDays ? 'text-slow' : 'text-down',
      )}
    >
      <Icon of={ShieldAlert} size="small" />
      {status.certificate(days)}
    </p>
  );
};

const useFigures = ({ uptime24h, uptime30d, responseTimeMs, status }: Monitor) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { uptimes, answer, notKnown } = texts.status;
  const isSilent = responseTimeMs === null || status !== 'up';
  return [
    { label: uptimes.day, value: percentWords(uptime24h, words) },
    { label: uptimes.month, value: percentWords(uptime30d, words) },
    { label: answer, value: isSilent ? notKnown : answerWords(responseTimeMs, words) },
  ];
};

interface MonitorRowProps {
  monitor: Monitor;
  /** For those who choose what everybody sees. */
  onShow?: (isShown: boolean) => void;
}

export const MonitorRow = ({ monitor, onShow }: MonitorRowProps) => {
  const { status } = useTexts();
  return (
    <WatchedRow
      name={monitor.name}
      state={<StateWord state={monitor.status} />}
      bar={<HeartbeatBar beats={monitor.beats} span={status.lastChecks} />}
      figures={useFigures(monitor)}
    >
      <Certificate days={monitor.certificate?.daysRemaining ?? null} />
      {onShow && (
        <Tick checked={monitor.visible} onChange={onShow}>
          {status.shownToAll}
          <span className="sr-only">: {monitor.name}</span>
        </Tick>
      )}
    </WatchedRow>
  );
};
