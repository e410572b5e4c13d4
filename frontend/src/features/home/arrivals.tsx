import { Clock, Link2Off } from 'lucide-react';
import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useFormat } from '#lib/format.ts';
import { useRecentlyAdded } from '#lib/queries/use-recently-added.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { PosterRow, rowStyles } from './poster-row.tsx';

const boneCount = 8;

const Bones = () => (
  <div aria-busy="true" className={rowStyles}>
    {Array.from({ length: boneCount }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <div key={place}>
        <Bone className="aspect-2/3" />
        <Bone className="mt-3 h-3.5 w-3/4" />
        <Bone className="mt-2 h-3 w-1/2" />
      </div>
    ))}
  </div>
);

const RelinkNeeded = () => {
  const { shell } = useTexts();
  return (
    <Blank
      drawing={<Icon of={Link2Off} size="large" className="text-slow" />}
      title={shell.relinkTitle}
      headingLevel={3}
      action={
        <Link href="/relink/" className={buttonStyles({})}>
          {shell.relinkAction}
        </Link>
      }
    >
      {shell.relinkDetail}
    </Blank>
  );
};

const Content = () => {
  const { home } = useTexts();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = useRecentlyAdded();
  if (data !== undefined && data.items.length > 0)
    return <PosterRow cards={data.items} listedAtMs={dataUpdatedAt} />;
  if (data !== undefined) {
    return (
      <Blank drawing={<SmallHouse />} title={home.emptyTitle} headingLevel={3}>
        {home.emptyDetail}
      </Blank>
    );
  }
  if (error === null) return <Bones />;
  if (codeOf(error) === 'plex.relink_required') return <RelinkNeeded />;
  return (
    <PartFailed
      title={home.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** "Just arrived": what came in last, of what Plex shares with this person. */
export const Arrivals = () => {
  const { home } = useTexts();
  const format = useFormat();
  const { data, error, dataUpdatedAt } = useRecentlyAdded();
  return (
    <section className="mt-10" aria-labelledby="just-arrived">
      <div className="mb-4.5 flex items-baseline gap-3.5">
        <h2 id="just-arrived" className="type-section">
          {home.justArrived}
        </h2>
        {data !== undefined && error !== null && (
          <span className="inline-flex items-center gap-1.5 text-small text-text-3">
            <Icon of={Clock} size="small" />
            {home.stale(format.time(dataUpdatedAt))}
          </span>
        )}
      </div>
      <Content />
    </section>
  );
};
