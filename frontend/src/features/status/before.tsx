import type { Incident } from '@medianest/shared';
import { PartFailed } from '#components/part-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { useFormat } from '#lib/format.ts';
import { useIncidents } from '#lib/queries/use-incidents.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';
import { HappeningRow } from './happening-row.tsx';
import { RowsBones } from './status-bones.tsx';

const everyMs = 15_000;

const IncidentRow = ({ incident }: { incident: Incident }) => {
  const { startedAt, endedAt } = incident;
  const texts = useTexts();
  const format = useFormat();
  const isOpen = endedAt === null;
  const now = useNow({ everyMs, paused: !isOpen });
  const lasted = howLong((isOpen ? now : Date.parse(endedAt)) - Date.parse(startedAt), { texts, format });
  return (
    <HappeningRow
      when={format.dateTime(startedAt)}
      what={texts.status.incident(incident)}
      aside={isOpen ? texts.status.stillGoing(lasted) : lasted}
      isNow={isOpen}
    />
  );
};

const Content = () => {
  const { status } = useTexts();
  const { items, error, errorUpdatedAt, isFetching, retry, ...more } = useIncidents();
  if (items !== undefined && items.length === 0) {
    return <p className="py-3 text-text-2">{status.nothingBefore}</p>;
  }
  if (items !== undefined) {
    return (
      <>
        <ul className="divide-y divide-line">
          {items.map((incident) => (
            <IncidentRow key={incident.id} incident={incident} />
          ))}
        </ul>
        {more.hasMore && (
          <Button size="small" className="mt-3" onClick={more.loadMore} disabled={more.isFetchingMore}>
            {status.showEarlier}
          </Button>
        )}
      </>
    );
  }
  if (error === null) return <RowsBones rows={3} slim />;
  return (
    <PartFailed
      title={status.beforeFailed}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** What did not work, and for how long; what still does not stands first. */
export const Before = () => (
  <section aria-labelledby="before">
    <h2 id="before" className="type-section mb-2">
      {useTexts().status.before}
    </h2>
    <Content />
  </section>
);
