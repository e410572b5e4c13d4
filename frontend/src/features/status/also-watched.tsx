import { StaleMark } from '#components/media/stale-mark.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { useMonitors } from '#lib/queries/use-monitors.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { MonitorList } from './monitor-list.tsx';
import { RowsBones } from './status-bones.tsx';

const Content = ({ isAdmin }: { isAdmin: boolean }) => {
  const { status } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useMonitors();
  if (data !== undefined && data.items.length === 0) {
    return <p className="text-text-2">{status.nothingWatched}</p>;
  }
  if (data !== undefined) return <MonitorList items={data.items} canChoose={isAdmin} />;
  if (error === null) return <RowsBones rows={2} />;
  return (
    <PartFailed
      title={status.monitorsFailed}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** The monitors of Uptime Kuma; absent where there is none and nobody could choose one. */
export const AlsoWatched = () => {
  const { status } = useTexts();
  const { data, error, dataUpdatedAt } = useMonitors();
  const isAdmin = useSession().data?.user.role === 'admin';
  const isOff = data?.source.state === 'off';
  if (data !== undefined && data.items.length === 0 && (isOff || !isAdmin)) return null;
  const toldAt = data?.source.asOf ?? new Date(dataUpdatedAt).toISOString();
  const isStale = data !== undefined && (error !== null || data.source.state !== 'live');
  return (
    <section className="mt-12" aria-labelledby="also-watched">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
        <h2 id="also-watched" className="type-section">
          {status.alsoWatched}
        </h2>
        {isStale && <StaleMark asOf={toldAt} />}
      </div>
      <Content isAdmin={isAdmin} />
    </section>
  );
};
