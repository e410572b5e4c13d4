import type { Library } from '@medianest/shared';
import { memo, useEffect, useRef } from 'react';
import { segmentStyles, segmentsStyles } from '#components/ui/segments.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { type LibraryView, withoutFilters } from './view.ts';
import { ViewLink } from './view-link.tsx';

interface LibraryTabsProps {
  libraries: readonly Library[];
  view: LibraryView;
  show: (view: LibraryView) => void;
}

/** Every library that is shared with this person; each opens without filters, since genres are its own. */
export const LibraryTabs = memo(({ libraries, view, show }: LibraryTabsProps) => {
  const { library: texts } = useTexts();
  const format = useFormat();
  const here = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library is the reason
  useEffect(() => {
    const trough = here.current?.parentElement;
    if (trough && here.current) trough.scrollLeft = here.current.offsetLeft - trough.clientWidth / 3;
  }, [view.library]);
  return (
    <nav aria-label={texts.libraries} className={segmentsStyles}>
      {libraries.map(({ id, title, count }) => {
        const chosen = id === view.library;
        return (
          <ViewLink
            key={id}
            ref={chosen ? here : undefined}
            to={{ ...view, ...withoutFilters, library: id }}
            show={show}
            aria-current={chosen ? 'page' : undefined}
            className={segmentStyles({ chosen })}
          >
            <span dir="auto" className="max-w-64 truncate">
              {title}
            </span>
            <span className="font-[520] text-text-3">{format.number(count)}</span>
          </ViewLink>
        );
      })}
    </nav>
  );
});
