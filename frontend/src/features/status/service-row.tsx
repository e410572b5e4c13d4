import type { ServiceStatus } from '@medianest/shared';
import { lazy, useState } from 'react';
import { HeartbeatBar } from '#components/heartbeat-bar.tsx';
import { StateWord } from '#components/state-word.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useFormat } from '#lib/format.ts';
import { useServiceHistory } from '#lib/queries/use-service-history.ts';
import { answerWords, percentWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { ServiceState } from './service-state.tsx';
import { WatchedRow } from './watched-row.tsx';

const ServicePast = lazy(() =>
  import('./answer-times/service-past.tsx').then((module) => ({ default: module.ServicePast })),
);

const Bar = ({ name }: Pick<ServiceStatus, 'name'>) => {
  const { status } = useTexts();
  const { data, error } = useServiceHistory(name, '24h');
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

/** One of the four services; one that is not set up says so and no more. What is down stands open. */
export const ServiceRow = ({ service }: { service: ServiceStatus }) => {
  const { status } = useTexts();
  const figures = useFigures(service);
  const [wish, setWish] = useState<boolean | null>(null);
  const isDown = service.status === 'down';
  const isOpen = wish ?? isDown;
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
      state={<ServiceState service={service} />}
      bar={<Bar name={service.name} />}
      figures={figures}
      isOpen={isOpen}
      onToggle={() => setWish(!isOpen)}
      past={<ServicePast service={service} />}
    >
      {service.message !== null && service.status !== 'up' && !(isDown && isOpen) && (
        <p className="mt-2 text-small text-text-2">{service.message}</p>
      )}
    </WatchedRow>
  );
};
