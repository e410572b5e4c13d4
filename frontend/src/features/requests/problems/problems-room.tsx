'use client';

import { SmallHouse } from '#components/house/small-house.tsx';
import { LoadMore } from '#components/media/load-more.tsx';
import { QueryFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { PageSwitch } from '../page-switch.tsx';
import { RequestBones } from '../request-bones.tsx';
import { RequestsHead } from '../requests-head.tsx';
import type { ViewSteps } from '../use-requests-view.ts';
import { ProblemRow } from './problem-row.tsx';
import { useProblems } from './use-problems.ts';

type Problems = ReturnType<typeof useProblems>;

const StateSwitch = ({ view, show }: ViewSteps) => {
  const { requests } = useTexts();
  return (
    <Segments label={requests.state}>
      {(['open', 'resolved'] as const).map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === view.state}
          onClick={() => show({ state, id: null })}
          className={segmentStyles({ chosen: state === view.state })}
        >
          {requests.problems.states[state]}
        </button>
      ))}
    </Segments>
  );
};

const NoProblem = ({ isOpen }: { isOpen: boolean }) => {
  const { problems } = useTexts().requests;
  return (
    <Blank drawing={<SmallHouse />} title={isOpen ? problems.emptyOpenTitle : problems.emptySolvedTitle}>
      {problems.emptyDetail}
    </Blank>
  );
};

const Content = ({ list, view, show }: ViewSteps & { list: Problems }) => {
  const { requests } = useTexts();
  const { items, error } = list;
  if (items === undefined && error === null) return <RequestBones rows={4} />;
  if (items === undefined) return <QueryFailed title={requests.problems.failedTitle} query={list} />;
  if (items.length === 0) return <NoProblem isOpen={view.state === 'open'} />;
  return (
    <>
      <ul aria-label={requests.views.problems}>
        {items.map((issue) => (
          <ProblemRow
            key={issue.id}
            issue={issue}
            listedAtMs={list.listedAtMs}
            isOpen={issue.id === view.id}
            onToggle={() => show({ id: issue.id === view.id ? null : issue.id })}
          />
        ))}
      </ul>
      <LoadMore list={{ ...list, error: list.failedMore }} />
    </>
  );
};

/** Problems with titles: one's own, or all for administrators. */
const ProblemsRoom = (steps: ViewSteps) => {
  const list = useProblems(steps.view.state);
  const isOld = list.items !== undefined && list.failedMore !== null;
  return (
    <>
      <RequestsHead count={null} staleAsOf={isOld ? new Date(list.listedAtMs).toISOString() : null} />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <PageSwitch {...steps} />
        <StateSwitch {...steps} />
      </div>
      <div className="mt-3.5">
        <Content {...steps} list={list} />
      </div>
    </>
  );
};

export default ProblemsRoom;
