import type { DownloadDetails } from '@medianest/shared';
import { LoadMore } from '#components/media/load-more.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import type { DownloadsList } from '#lib/queries/use-downloads.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { DoneRow } from './done-row.tsx';

interface PartProps {
  id: string;
  title: string;
  items: readonly DownloadDetails[];
  staleSinceMs: number | null;
}

const Part = ({ id, title, items, staleSinceMs }: PartProps) =>
  items.length === 0 ? null : (
    <section aria-labelledby={id} className="mt-12">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3.5">
        <h2 id={id} className="type-section">
          {title}
        </h2>
        {staleSinceMs !== null && <StaleMark asOf={new Date(staleSinceMs).toISOString()} />}
      </div>
      <ul className="*:border-line *:border-t *:first:border-t-0">
        {items.map((download) => (
          <DoneRow key={download.id} download={download} />
        ))}
      </ul>
    </section>
  );

/** What is here now, and apart from it what did not come at all. */
export const DoneDownloads = ({ list }: { list: DownloadsList }) => {
  const { youtube } = useTexts();
  const { items = [], error, listedAtMs } = list;
  const staleSinceMs = error === null ? null : listedAtMs;
  return (
    <>
      <Part
        id="here-now"
        title={youtube.hereNow}
        items={items.filter(({ done }) => done > 0)}
        staleSinceMs={staleSinceMs}
      />
      <Part
        id="did-not-come"
        title={youtube.didNotCome}
        items={items.filter(({ done }) => done === 0)}
        staleSinceMs={staleSinceMs}
      />
      <LoadMore list={list} />
    </>
  );
};
