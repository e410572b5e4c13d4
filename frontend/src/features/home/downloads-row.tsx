import type { DownloadDetails } from '@medianest/shared';
import Link from 'next/link';
import { OverallProgress } from '#components/downloads/overall-progress.tsx';
import { PlaceInLine } from '#components/downloads/place-in-line.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { useDownloads } from '#lib/queries/use-downloads.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const shownCount = 3;

const Job = ({ download }: { download: DownloadDetails }) => (
  <li className="grid content-start gap-3 rounded-panel bg-surface p-4.5 inset-ring inset-ring-line">
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
      <span dir="auto" className="type-subhead min-w-0 flex-1 truncate">
        {download.title}
      </span>
      <PlaceInLine download={download} />
    </div>
    <OverallProgress download={download} />
  </li>
);

/** What this person is fetching from YouTube, moving by itself; absent when nothing is on the way. */
const DownloadsRow = () => {
  const { youtube } = useTexts();
  const { items = [], error, listedAtMs } = useDownloads({ whose: 'mine', state: 'open' });
  if (items.length === 0) return null;
  const asOf = new Date(listedAtMs).toISOString();
  return (
    <section className="mt-10" aria-labelledby="your-downloads">
      <RowHead
        id="your-downloads"
        title={youtube.home}
        staleAge={error === null ? undefined : { asOf, stale: true }}
        more={
          <Link href="/youtube/" className="text-lamp-text text-small hover:underline">
            {youtube.homeMore}
          </Link>
        }
      />
      <ul className="grid gap-4 rail:grid-cols-2 wide:grid-cols-3">
        {items.slice(0, shownCount).map((download) => (
          <Job key={download.id} download={download} />
        ))}
      </ul>
    </section>
  );
};

export default DownloadsRow;
