import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { QueryFailed } from '#components/part-failed.tsx';
import type { RequestFilter } from '#lib/queries/request-filter.ts';
import { useRequestPage } from '#lib/queries/use-request-page.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { PageSwitch } from './page-switch.tsx';
import { NoRequestFits, NothingAskedFor } from './request-blanks.tsx';
import { RequestBones } from './request-bones.tsx';
import { RequestFilters } from './request-filters.tsx';
import { RequestList } from './request-list.tsx';
import { RequestsHead } from './requests-head.tsx';
import type { ViewSteps } from './use-requests-view.ts';
import { filterOf, isFiltered, noFilters } from './view.ts';

const RequestDetail = lazy(() => import('./request-detail.tsx'));

const rowsAtFirst = 6;

/** The last answer about counts, while another filter's is on its way. */
const useLastKnown = <Value,>(value: Value | undefined): Value | undefined => {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return value ?? last.current;
};

interface ContentProps extends Pick<ViewSteps, 'show'> {
  filter: RequestFilter;
  list: ReturnType<typeof useRequestPage>;
}

const Content = ({ filter, show, list }: ContentProps) => {
  const { requests } = useTexts();
  const latest = useRef(show);
  latest.current = show;
  const open = useCallback((id: string) => latest.current({ id }), []);
  const { data, error } = list;
  if (data === undefined && error !== null) return <QueryFailed title={requests.failedTitle} query={list} />;
  if (data === undefined) return <RequestBones rows={rowsAtFirst} />;
  if (data.total > 0) {
    return (
      <FocusOnChange of={`${data.total}`}>
        <div>
          <RequestList key={JSON.stringify(filter)} filter={filter} total={data.total} onOpen={open} />
        </div>
      </FocusOnChange>
    );
  }
  if (isFiltered(filter)) return <NoRequestFits onClear={() => show(noFilters)} />;
  return <NothingAskedFor whose={filter.whose} />;
};

/** What was asked for: by this person, or by everybody for whoever decides. */
export const RequestsRoom = (steps: ViewSteps) => {
  const { view, show } = steps;
  const filter = useMemo(() => filterOf(view), [view]);
  const list = useRequestPage({ filter, page: 0 });
  const { data, error, dataUpdatedAt } = list;
  const counts = useLastKnown(data?.counts);
  const isOld = data !== undefined && error !== null;
  return (
    <>
      <RequestsHead
        count={counts?.all ?? null}
        staleAsOf={isOld ? new Date(dataUpdatedAt).toISOString() : null}
      />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <PageSwitch {...steps} />
        <RequestFilters {...steps} counts={counts} />
      </div>
      <div className="mt-3.5">
        <Content filter={filter} show={show} list={list} />
      </div>
      {view.id !== null && (
        <Suspense>
          <RequestDetail key={view.id} id={view.id} onClose={() => show({ id: null })} />
        </Suspense>
      )}
    </>
  );
};
