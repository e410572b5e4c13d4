import type { TitleType } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Bone } from '#components/ui/skeleton.tsx';
import type { useGenres } from '#lib/queries/use-genres.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const chip =
  'reach-44 inline-flex min-h-9 flex-none select-none items-center whitespace-nowrap rounded-full px-4 font-semibold text-small inset-ring';

interface GenreChipsProps {
  genres: ReturnType<typeof useGenres>;
  chosen: number | null;
  onChoose: (genre: number) => void;
}

/** The genres in one line that runs off the edge; one of them is chosen. */
export const GenreChips = ({ genres, chosen, onChoose }: GenreChipsProps) => {
  const { discover } = useTexts();
  if (genres.data === undefined) return genres.error === null && <Bone className="mb-5 h-9 w-full" />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody sees
    <div
      role="group"
      aria-label={discover.genres}
      className="-mx-5 -mt-1 mb-4 flex gap-2 overflow-x-auto px-5 py-1 [scrollbar-width:none] rail:-mx-8 rail:px-8 wide:-mx-12 wide:px-12"
    >
      {genres.data.items.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
          className={cx(
            chip,
            id === chosen
              ? 'bg-lamp-wash text-lamp-text inset-ring-lamp-edge'
              : 'bg-surface text-text-2 inset-ring-line hover:text-text',
          )}
        >
          {name}
        </button>
      ))}
    </div>
  );
};

export const listOfType = { movie: 'movies', tv: 'series' } as const satisfies Record<TitleType, string>;
