import type { Library } from '@medianest/shared';
import { memo } from 'react';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { LibraryFilters } from './library-filters.tsx';
import { LibrarySorting } from './library-sorting.tsx';
import { changeView } from './use-library-view.ts';
import type { LibraryView } from './view.ts';

interface LibraryToolbarProps {
  library: Library;
  view: LibraryView;
  show: (view: LibraryView) => void;
}

const ShownSwitch = ({ library, view, show }: LibraryToolbarProps) => {
  const { library: texts } = useTexts();
  const names = { titles: texts.all(texts.kindOf(library)), collections: texts.collections };
  return (
    <Segments label={texts.shows} className="flex-none">
      {(['titles', 'collections'] as const).map((shows) => (
        <button
          key={shows}
          type="button"
          aria-pressed={shows === view.shows}
          onClick={() => show({ ...view, shows })}
          className={segmentStyles({ chosen: shows === view.shows })}
        >
          {names[shows]}
        </button>
      ))}
    </Segments>
  );
};

/** One line of choices: on phones it runs off the right edge, elsewhere it wraps. */
export const LibraryToolbar = memo(({ library, view, show }: LibraryToolbarProps) => {
  const change = (next: Partial<LibraryView>) => show(changeView(view, next));
  return (
    <div className="-mx-5 flex items-center gap-2.5 overflow-x-auto px-5 py-1.5 [scrollbar-width:none] rail:mx-0 rail:flex-wrap rail:overflow-visible rail:px-0">
      <ShownSwitch library={library} view={view} show={show} />
      {view.shows === 'titles' && (
        <>
          <LibrarySorting library={library} view={view} change={change} />
          <LibraryFilters library={library} view={view} change={change} />
        </>
      )}
    </div>
  );
});
