import { type PagedList, PagedPart } from '#components/media/paged-part.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { EpisodeRow } from './episode-row.tsx';

const bones = ['first', 'second', 'third'];

const Bones = () => (
  <div aria-busy="true" className="grid gap-6 py-3">
    {bones.map((name) => (
      <div
        key={name}
        className="grid grid-cols-[7rem_minmax(0,1fr)] gap-4 rail:grid-cols-[10.5rem_minmax(0,1fr)]"
      >
        <Bone className="aspect-video rounded-poster" />
        <span className="grid content-start gap-2">
          <Bone className="h-4 w-1/2" />
          <Bone className="h-3 w-1/4" />
          <Bone className="h-3 w-4/5" />
        </span>
      </div>
    ))}
  </div>
);

interface EpisodeListProps {
  list: PagedList;
  /** The one whose page this is. */
  currentKey?: string;
}

/** The episodes of a season; long seasons come as they are scrolled to. */
export const EpisodeList = ({ list, currentKey }: EpisodeListProps) => {
  const { item } = useTexts();
  return (
    <PagedPart list={list} bones={<Bones />} empty={<p className="py-3 text-text-2">{item.seasonEmpty}</p>}>
      {(episodes) => (
        <ul>
          {episodes.map((episode) => (
            <EpisodeRow
              key={episode.ratingKey}
              episode={episode}
              listedAtMs={list.listedAtMs}
              isCurrent={episode.ratingKey === currentKey}
            />
          ))}
        </ul>
      )}
    </PagedPart>
  );
};
