import type { MonitorList as Monitors } from '@medianest/shared';
import { Eye } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useMonitors } from '#lib/queries/use-monitors.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { RowsBones } from '../status-bones.tsx';
import { MonitorList } from './monitor-list.tsx';
import { SourceHint } from './source-hint.tsx';

const Chooser = lazy(() => import('./chooser.tsx').then((module) => ({ default: module.Chooser })));

/** For administrators: how fresh it is, and what of it everybody sees. */
const AdminPart = ({ list }: { list: Monitors }) => {
  const { monitors } = useTexts();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <SourceHint state={list.source.state} />
      {isChoosing ? (
        <Suspense fallback={<Bone className="h-72 w-full rounded-card" />}>
          <Chooser items={list.items} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : (
        <div className="my-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Button size="small" onClick={() => setChoosing(true)}>
            <Icon of={Eye} size="small" />
            {monitors.choose}
          </Button>
          <span className="text-small text-text-3 tabular-nums">
            {monitors.chooser.shown(list.items.filter(({ visible }) => visible).length, list.items.length)}
          </span>
        </div>
      )}
    </>
  );
};

const Content = ({ isAdmin }: { isAdmin: boolean }) => {
  const { status } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useMonitors();
  if (data !== undefined) {
    return (
      <>
        {isAdmin && <AdminPart list={data} />}
        {data.items.length === 0 ? (
          <p className="text-text-2">{status.nothingWatched}</p>
        ) : (
          <MonitorList list={data} isAdmin={isAdmin} />
        )}
      </>
    );
  }
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
  const { status, monitors } = useTexts();
  const { data, error, dataUpdatedAt } = useMonitors();
  const isAdmin = useSession().data?.user.role === 'admin';
  const owner = useOwnerName();
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
        {!isStale && !isAdmin && owner !== null && (
          <span className="text-small text-text-3">{monitors.chosenBy(owner)}</span>
        )}
      </div>
      <Content isAdmin={isAdmin} />
    </section>
  );
};
