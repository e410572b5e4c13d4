import type { ServiceStatus } from '@medianest/shared';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { StateWord } from '#components/state-word.tsx';
import { useFormat } from '#lib/format.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';
import { CheckedAgo } from './checked-ago.tsx';

const everyMs = 15_000;

/** How a service is, for how long when it is down, and how old that is. */
export const ServiceState = ({ service }: { service: ServiceStatus }) => {
  const { status: state, since, stale, lastCheckAt } = service;
  const texts = useTexts();
  const format = useFormat();
  const now = useNow({ everyMs, paused: state !== 'down' });
  const isDown = state === 'down' && since !== null;
  return (
    <span className="grid justify-items-end gap-0.5 rail:justify-items-start">
      <StateWord state={state}>
        {isDown ? texts.status.downFor(howLong(now - Date.parse(since), { texts, format })) : undefined}
      </StateWord>
      {lastCheckAt !== null && (stale ? <StaleMark asOf={lastCheckAt} /> : <CheckedAgo at={lastCheckAt} />)}
    </span>
  );
};
