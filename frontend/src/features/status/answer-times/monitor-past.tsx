import type { HistoryRange, Monitor } from '@medianest/shared';
import { useState } from 'react';
import { useMonitorHistory } from '#lib/queries/use-monitor-history.ts';
import { AnswerTimes } from './answer-times.tsx';
import { PastPanel } from './past-panel.tsx';

/** How a monitor was; asked for when somebody wants to see it. */
export const MonitorPast = ({ monitor: { id, name, status } }: { monitor: Monitor }) => {
  const [range, setRange] = useState<HistoryRange>('24h');
  return (
    <PastPanel isDown={status === 'down'}>
      <AnswerTimes
        name={name}
        range={range}
        onRange={setRange}
        past={useMonitorHistory(id, range)}
        warns={status === 'down' || status === 'pending'}
      />
    </PastPanel>
  );
};
