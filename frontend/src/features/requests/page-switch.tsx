import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { ViewSteps } from './use-requests-view.ts';
import { noFilters } from './view.ts';

/** Mine, everybody's where one may see them, and the problems. */
export const PageSwitch = ({ view, isAdministrator, show }: ViewSteps) => {
  const { requests } = useTexts();
  const pages = isAdministrator
    ? (['mine', 'everybody', 'problems'] as const)
    : (['mine', 'problems'] as const);
  return (
    <Segments label={requests.whose} className="flex-none">
      {pages.map((page) => (
        <button
          key={page}
          type="button"
          aria-pressed={page === view.page}
          onClick={() => show({ ...noFilters, id: null, page })}
          className={segmentStyles({ chosen: page === view.page })}
        >
          {requests.views[page]}
        </button>
      ))}
    </Segments>
  );
};
