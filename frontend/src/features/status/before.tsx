import type { Incident } from '@medianest/shared';
import { PartFailed } from '#components/part-failed.tsx';
import { useFormat } from '#lib/format.ts';
import { useIncidents } from '#lib/queries/use-incidents.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { HappeningRow } from './happening-row.tsx';
import { RowsBones } from './status-bones.tsx';

const openFirst = (items: readonly Incident[]) => [
  ...items.filter(({ endedAt }) => endedAt === null),
  ...items.filter(({ endedAt }) => endedAt !== null),
];

const IncidentRow = ({ incident: { subject, status, startedAt, endedAt } }: { incident: Incident }) => {
  const texts = useTexts();
  const format = useFormat();
  const lasted = endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt);
  return (
    <HappeningRow
      when={format.dateTime(startedAt)}
      what={texts.status.incident(subject.name, status)}
      howLong={lasted === null ? texts.status.stillGoing : howLong(lasted, { texts, format })}
      isNow={endedAt === null}
    />
  );
};

const Content = () => {
  const { status } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useIncidents();
  if (data !== undefined && data.items.length === 0) {
    return <p className="py-3 text-text-2">{status.nothingBefore}</p>;
  }
  if (data !== undefined) {
    return (
      <ul className="divide-y divide-line">
        {openFirst(data.items).map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
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
