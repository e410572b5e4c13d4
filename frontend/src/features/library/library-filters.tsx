import type { Library } from '@medianest/shared';
import { FilterX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { Tick } from '#components/ui/tick.tsx';
import { useLibraryFilters } from '#lib/queries/use-library-filters.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { isFiltered, type LibraryView, withoutFilters } from './view.ts';

interface LibraryFiltersProps {
  library: Library;
  view: LibraryView;
  change: (change: Partial<LibraryView>) => void;
}

/** A choice that the address names and the list does not (yet) is still a choice. */
const withChosen = <Value,>(known: readonly Value[], chosen: Value | null): readonly Value[] =>
  chosen === null || known.includes(chosen) ? known : [chosen, ...known];

/** What is left of a library: by genre, by year, by what was not seen yet. */
export const LibraryFilters = ({ library, view, change }: LibraryFiltersProps) => {
  const { library: texts } = useTexts();
  const { data } = useLibraryFilters(library.id);
  const years = withChosen(data?.years ?? [], view.year);
  return (
    <>
      <Select
        label={texts.genre}
        value={view.genre ?? ''}
        onChange={(genre) => change({ genre: genre || null })}
        lit={view.genre !== null}
      >
        <option value="">{texts.everyGenre}</option>
        {data?.genres.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select
        label={texts.year}
        value={view.year === null ? '' : String(view.year)}
        onChange={(year) => change({ year: year === '' ? null : Number(year) })}
        lit={view.year !== null}
      >
        <option value="">{texts.everyYear}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
      {library.type !== 'artist' && (
        <span className="flex-none whitespace-nowrap">
          <Tick checked={view.unwatched} onChange={(unwatched) => change({ unwatched })}>
            {texts.unwatched}
          </Tick>
        </span>
      )}
      {isFiltered(view) && (
        <Button look="quiet" size="small" className="flex-none" onClick={() => change(withoutFilters)}>
          <Icon of={FilterX} size="small" />
          {texts.clear}
        </Button>
      )}
    </>
  );
};
