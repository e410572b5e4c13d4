import { Activity } from 'lucide-react';
import { SmallHouse } from '#components/house/small-house.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { type DownloadsList, useDownloads, type Whose } from '#lib/queries/use-downloads.ts';
import { useLiveConnection } from '#lib/realtime/live-provider.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { DoneDownloads } from './done/done-downloads.tsx';
import { DownloadBones } from './download-bones.tsx';
import { JobPanel } from './progress/job-panel.tsx';

const Live = () => {
  const { youtube } = useTexts();
  if (useLiveConnection() !== 'live') return null;
  return (
    <span className="inline-flex items-center gap-1.5 font-[560] text-lamp-text text-small">
      <Icon of={Activity} size="small" />
      {youtube.live}
    </span>
  );
};

const OnTheWay = ({ list }: { list: DownloadsList }) => {
  const { youtube } = useTexts();
  const { items = [], error, listedAtMs } = list;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="on-the-way" className="mt-12">
      <div className="mb-4.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
        <h2 id="on-the-way" className="type-section">
          {youtube.onTheWay}
        </h2>
        {error === null ? <Live /> : <StaleMark asOf={new Date(listedAtMs).toISOString()} />}
      </div>
      <div className="grid gap-4">
        {items.map((download) => (
          <JobPanel key={download.id} download={download} />
        ))}
      </div>
    </section>
  );
};

const Empty = ({ whose }: { whose: Whose }) => {
  const { youtube } = useTexts();
  return (
    <div className="mt-8">
      <Blank drawing={<SmallHouse />} title={youtube.emptyTitle}>
        {whose === 'mine' ? youtube.emptyDetail : youtube.emptyAll}
      </Blank>
    </div>
  );
};

/** What is on the way, and what is here. */
export const Downloads = ({ whose }: { whose: Whose }) => {
  const { youtube } = useTexts();
  const open = useDownloads({ whose, state: 'open' });
  const done = useDownloads({ whose, state: 'done' });
  const failed = [open, done].find(({ items, error }) => items === undefined && error !== null);
  if (failed !== undefined) {
    return (
      <div className="mt-8">
        <PartFailed
          title={whose === 'mine' ? youtube.failedTitle : youtube.failedTitleAll}
          error={failed.error}
          atMs={failed.errorUpdatedAt}
          onRetry={() => {
            open.retry();
            done.retry();
          }}
          retrying={failed.isFetching}
        />
      </div>
    );
  }
  if (open.items === undefined || done.items === undefined) return <DownloadBones />;
  if (open.items.length === 0 && done.items.length === 0) return <Empty whose={whose} />;
  return (
    <>
      <OnTheWay list={open} />
      <DoneDownloads list={done} />
    </>
  );
};
