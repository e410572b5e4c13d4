import type { Monitor } from '@medianest/shared';
import { lazy, useState } from 'react';
import { HeartbeatBar } from '#components/heartbeat-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { answerWords, percentWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { WatchedRow } from '../watched-row.tsx';
import { MonitorNotes } from './monitor-notes.tsx';
import { MonitorState } from './monitor-state.tsx';

const MonitorPast = lazy(() =>
  import('../answer-times/monitor-past.tsx').then((module) => ({ default: module.MonitorPast })),
);

const useFigures = ({ uptime24h, uptime7d, uptime30d, responseTimeMs, status }: Monitor) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { uptimes, answer, notKnown, noAnswer } = texts.status;
  const none = status === 'down' ? noAnswer : notKnown;
  const isSilent = responseTimeMs === null || status !== 'up';
  return [
    { label: uptimes.day, value: percentWords(uptime24h, words) },
    { label: uptimes.week, value: percentWords(uptime7d, words) },
    { label: uptimes.month, value: percentWords(uptime30d, words) },
    { label: answer, value: isSilent ? none : answerWords(responseTimeMs, words) },
  ];
};

export interface MonitorRowProps {
  monitor: Monitor;
  /** When the maintenance that it is in ends. */
  careUntil: string | null;
  /** Administrators see what others do not. */
  isAdmin: boolean;
}

export const MonitorRow = ({ monitor, careUntil, isAdmin }: MonitorRowProps) => {
  const { status } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <WatchedRow
      name={monitor.name}
      state={<MonitorState monitor={monitor} careUntil={careUntil} />}
      bar={<HeartbeatBar beats={monitor.beats} span={status.lastChecks} />}
      figures={useFigures(monitor)}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      past={<MonitorPast monitor={monitor} />}
    >
      <MonitorNotes monitor={monitor} isAdmin={isAdmin} />
    </WatchedRow>
  );
};
