import type { LibrarySearch } from '@medianest/shared';
import { SmallHouse } from '#components/house/small-house.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { PlexFailed } from '#components/plex-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { useFormat } from '#lib/format.ts';
import { useLibrarySearch } from '#lib/queries/use-library-search.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { HitBones } from './hit-bones.tsx';
import { HitGroup } from './hit-group.tsx';
import { SourceState } from './source-state.tsx';

const countOf = ({ groups }: LibrarySearch) => groups.reduce((sum, { items }) => sum + items.length, 0);

/** "3 in your library": how far this source is, for the line below the box. */
export const LibraryState = ({ text }: { text: string }) => {
  const { library } = useTexts().search.sources;
  const format = useFormat();
  const { data, error, isFormer } = useLibrarySearch(text);
  if (error !== null && data === undefined) return <SourceState kind="failed">{library.failed}</SourceState>;
  if (data === undefined || isFormer) return <SourceState kind="looking">{library.looking}</SourceState>;
  const count = countOf(data);
  return <SourceState kind="found">{library.found(count, format.number(count))}</SourceState>;
};

const Hits = ({ text }: { text: string }) => {
  const { search } = useTexts();
  const { data, error, isFormer, isFetching, dataUpdatedAt, errorUpdatedAt, retry } = useLibrarySearch(text);
  if (data === undefined && error === null) return <HitBones />;
  if (data === undefined) {
    return <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
  }
  if (data.groups.length === 0) {
    return isFormer ? (
      <HitBones />
    ) : (
      <Blank drawing={<SmallHouse />} title={search.nothingTitle(text)} headingLevel={3}>
        {search.nothingDetail}
      </Blank>
    );
  }
  return (
    <div aria-busy={isFormer} className={isFormer ? 'opacity-60' : ''}>
      {data.groups.map((group) => (
        <HitGroup key={group.type} group={group} listedAtMs={dataUpdatedAt} />
      ))}
    </div>
  );
};

/** What is here already: the hits in the libraries that this person sees. */
export const LibraryHits = ({ text }: { text: string }) => {
  const { search } = useTexts();
  const { data, error, isFormer } = useLibrarySearch(text);
  const isStale = data !== undefined && !isFormer && (data.stale || error !== null);
  return (
    <section aria-labelledby="here-already">
      <div className="flex flex-wrap items-baseline gap-3.5">
        <h2 id="here-already" className="type-section">
          {search.hereAlready}
        </h2>
        {isStale && <StaleMark asOf={data.asOf} />}
      </div>
      <Hits text={text} />
    </section>
  );
};
