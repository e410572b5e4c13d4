import type { ServiceStatus } from '@medianest/shared';
import { Activity, RotateCw } from 'lucide-react';
import { House } from '#components/house/house.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useLights } from '#lib/queries/use-lights.ts';
import { useLiveConnection } from '#lib/realtime/live-provider.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';
import { useTrouble } from './use-trouble.ts';

const everyMs = 30_000;

const Words = ({ services }: { services: readonly ServiceStatus[] }) => {
  const { headline, detail } = useTrouble(services);
  return (
    <>
      <h1 className="type-title text-balance">{headline}</h1>
      <p className="type-lead max-w-[44ch] text-pretty text-text-2">{detail}</p>
    </>
  );
};

const lastChangeOf = (services: readonly ServiceStatus[]): string | null =>
  services.reduce<string | null>(
    (latest, { since }) => (since !== null && (latest === null || since > latest) ? since : latest),
    null,
  );

const Freshness = () => {
  const { status } = useTexts();
  const format = useFormat();
  useNow({ everyMs });
  const { data, error, dataUpdatedAt } = useDashboard();
  const live = useLiveConnection();
  if (data !== undefined && error !== null) return <StaleMark asOf={new Date(dataUpdatedAt).toISOString()} />;
  if (data === undefined || live === 'off') return null;
  const lastChange = lastChangeOf(data.services);
  return (
    <p className="flex items-center gap-1.5 text-small text-text-3">
      <Icon of={live === 'live' ? Activity : RotateCw} size="small" />
      {live === 'live' ? status.isLive(lastChange && format.ago(lastChange)) : status.isPolling}
    </p>
  );
};

/** The sentence first, and the house whose windows say the same. */
export const StatusHead = () => {
  const { status } = useTexts();
  const { data, error } = useDashboard();
  return (
    <section className="grid items-end gap-x-8 border-line border-b rail:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <div className="grid content-end gap-3 pt-4 rail:pb-8">
        {data === undefined ? (
          <>
            <h1 className="type-title">{status.title}</h1>
            {error === null && <Bone className="h-5 w-72 max-w-full" />}
          </>
        ) : (
          <Words services={data.services} />
        )}
        <Freshness />
      </div>
      <House
        lights={useLights()}
        setting="alone"
        className="mx-auto mt-4 -mb-px w-56 rail:mt-0 rail:w-full"
      />
    </section>
  );
};
