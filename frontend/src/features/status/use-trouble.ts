import type { ServiceName, ServiceState, ServiceStatus } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useLanguage, useTexts } from '#lib/texts/texts.tsx';

/** "watching, downloads and monitoring" */
const listed = (language: string, things: string[]) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(things);

const isStanding = ({ status }: ServiceStatus) => status === 'up' || status === 'degraded';

/** What can be done while something is down: "watching and downloads"; null when that is nothing. */
export const useStillWorks = (): string | null => {
  const { status: texts } = useTexts();
  const language = useLanguage();
  const standing = useDashboard().data?.services.filter(isStanding) ?? [];
  if (standing.length === 0) return null;
  return listed(
    language,
    standing.map(({ name }) => texts.uses[name]),
  );
};

/** How the services are together, in a headline and in what follows it. */
export const useTrouble = (services: readonly ServiceStatus[]): { headline: string; detail: string } => {
  const { status: texts } = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const having = (...states: ServiceState[]) => services.filter(({ status }) => states.includes(status));
  const down = having('down');
  const up = services.filter(isStanding);
  const headline = texts.headline(up.length, down.length, having('degraded').length);
  if (up.length + down.length === 0) return { headline, detail: texts.nothingSetUp };
  if (down.length === 0) return { headline, detail: texts.allWell };
  const stopped = down.map(({ name, since }) =>
    texts.stopped(texts.services[name], format.ago(since ?? new Date().toISOString())),
  );
  const still = up.map(({ name }: { name: ServiceName }) => texts.uses[name]);
  const works = still.length === 0 ? [] : [texts.stillWorks(listed(language, still), still.length)];
  return { headline, detail: [...stopped, ...works].join(' ') };
};
