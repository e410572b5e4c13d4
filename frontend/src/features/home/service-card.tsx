import type { Dashboard } from '@medianest/shared';
import type { ReactNode } from 'react';
import { HeartbeatBar } from '#components/heartbeat-bar.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { StateWord } from '#components/state-word.tsx';
import { useFormat } from '#lib/format.ts';
import { answerWords, howLong, percentWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';

const everyMs = 15_000;

type Service = Dashboard['services'][number];

/** "Requests · 38 ms", "Requests · silent for 6 minutes". */
const useUse = ({ name, status, since, responseTimeMs }: Service) => {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow({ everyMs, paused: status !== 'down' });
  const use = texts.home.use(texts.status.uses[name]);
  if (status === 'down' && since !== null)
    return `${use} · ${texts.home.silentFor(howLong(now - Date.parse(since), { texts, format }))}`;
  if (responseTimeMs === null || status === 'unknown') return use;
  return `${use} · ${answerWords(responseTimeMs, { texts, format })}`;
};

const Uptimes = ({ service }: { service: Service }) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { uptimes } = texts.status;
  const figures = [
    [uptimes.day, service.uptime24h],
    [uptimes.week, service.uptime7d],
    [uptimes.month, service.uptime30d],
  ] as const;
  return (
    <dl className="flex flex-wrap justify-between gap-x-2 whitespace-nowrap text-tiny tabular-nums">
      {figures.map(([label, percent]) => (
        <div key={label} className="flex gap-1">
          <dt className="text-text-3">{label}</dt>
          <dd className="font-[620]">{percentWords(percent, words)}</dd>
        </div>
      ))}
    </dl>
  );
};

interface ServiceCardProps {
  service: Service;
  /** What can be done with the card. */
  children?: ReactNode;
}

export const ServiceCard = ({ service, children }: ServiceCardProps) => {
  const { status } = useTexts();
  const use = useUse(service);
  const { stale, lastCheckAt } = service;
  const isUnasked = service.status === 'unknown' && lastCheckAt === null;
  return (
    <li className="grid content-start gap-2 border-line max-rail:not-first:border-t max-rail:not-first:pt-4 wide:not-first:border-l wide:not-first:pl-6">
      <div className="flex items-center justify-between gap-3">
        <h2 className="type-subhead">{status.services[service.name]}</h2>
        <StateWord state={service.status} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-small text-text-3">
        {isUnasked ? status.notAsked : use}
        {stale && lastCheckAt !== null && <StaleMark asOf={lastCheckAt} />}
      </p>
      {!isUnasked && (
        <>
          <HeartbeatBar beats={service.beats} span={status.lastChecks} />
          <Uptimes service={service} />
        </>
      )}
      {children}
    </li>
  );
};
