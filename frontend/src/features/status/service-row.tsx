import type { ServiceStatus } from '@medianest/shared';
import { HeartbeatBar } from '#components/heartbeat-bar.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { StateWord } from '#components/state-word.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useFormat } from '#lib/format.ts';
import { useServiceHistory } from '#lib/queries/use-service-history.ts';
import { answerWords, howLong, percentWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';
import { WatchedRow } from './watched-row.tsx';

const everyMs = 15_000;

const State = ({ service: { status: state, since, stale, lastCheckAt } }: { service: ServiceStatus }) => {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow({ everyMs, paused: state !== 'down' });
  const isDown = state === 'down' && since !== null;
  return (
    <span className="grid gap-1">
      <StateWord state={state}>
        {isDown ? texts.status.downFor(howLong(now - Date.parse(since), { texts, format })) : undefined}
      </StateWord>
      {stale && lastCheckAt !== null && <StaleMark asOf={lastCheckAt} />}
    </span>
  );
};

const Bar = ({ name }: Pick<ServiceStatus, 'name'>) => {
  const { status } = useTexts();
  const { data, error } = useServiceHistory(name);
  if (data !== undefined) return <HeartbeatBar beats={data.beats} span={status.lastDay} />;
  if (error === null) return <Bone className="h-5 w-full" />;
  return <p className="text-small text-text-3">{status.historyFailed}</p>;
};

const useFigures = (service: ServiceStatus) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { uptimes, answer, noAnswer, notKnown } = texts.status;
  const none = service.status === 'down' ? noAnswer : notKnown;
  const { responseTimeMs: ms } = service;
  return [
    { label: uptimes.day, value: percentWords(service.uptime24h, words) },
    { label: uptimes.week, value: percentWords(service.uptime7d, words) },
    { label: uptimes.month, value: percentWords(service.uptime30d, words) },
    { label: answer, value: ms === null || service.status === 'down' ? none : answerWords(ms, words) },
  ];
};

/** One of the four services; one that is not set up says so and no more. */
export const ServiceRow = ({ service }: { service: ServiceStatus }) => {
  const { status } = useTexts();
  const figures = useFigures(service);
  const name = status.services[service.name];
  if (service.status === 'unknown' && service.lastCheckAt === null) {
    return (
      <li className="flex flex-wrap items-center justify-between gap-x-10 gap-y-1 py-4.5 rail:grid rail:grid-cols-[10.5rem_minmax(0,1fr)]">
        <h3 className="type-subhead">{name}</h3>
        <StateWord state="unknown">{status.notAsked}</StateWord>
      </li>
    );
  }
  return (
    <WatchedRow
      name={name}
      state={<State service={service} />}
      bar={<Bar name={service.name} />}
      figures={figures}
    >
      {service.message !== null && service.status !== 'up' && (
        <p className="mt-2 text-small text-text-2">{service.message}</p>
      )}
    </WatchedRow>
  );
};
