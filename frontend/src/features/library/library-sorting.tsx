import type { Library, LibrarySort } from '@medianest/shared';
import { ArrowDownNarrowWide, ArrowDownWideNarrow } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { type LibraryView, sortsOf } from './view.ts';

interface LibrarySortingProps {
  library: Library;
  view: LibraryView;
  change: (change: Partial<LibraryView>) => void;
}

export const LibrarySorting = ({ library, view, change }: LibrarySortingProps) => {
  const { library: texts } = useTexts();
  const words = texts.order(view.sort, view.order);
  return (
    <>
      <Select
        label={texts.sortBy}
        value={view.sort}
        onChange={(sort) => change({ sort: sort as LibrarySort })}
      >
        {sortsOf[library.type].map((sort) => (
          <option key={sort} value={sort}>
            {texts.sorts[sort]}
          </option>
        ))}
      </Select>
      <Button
        look="quiet"
        size="small"
        className="flex-none"
        aria-label={texts.turnAround(words)}
        onClick={() => change({ order: view.order === 'asc' ? 'desc' : 'asc' })}
      >
        <Icon of={view.order === 'asc' ? ArrowDownNarrowWide : ArrowDownWideNarrow} size="small" />
        {words}
      </Button>
    </>
  );
};
