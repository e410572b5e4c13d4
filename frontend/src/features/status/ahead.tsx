import type { Maintenance } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { HappeningRow } from './happening-row.tsx';

const lengthOf = ({ startsAt, endsAt }: Maintenance) =>
  startsAt === null || endsAt === null ? null : Date.parse(endsAt) - Date.parse(startsAt);

const MaintenanceRow = ({ maintenance }: { maintenance: Maintenance }) => {
  const texts = useTexts();
  const format = useFormat();
  const { title, startsAt, status } = maintenance;
  const isNow = status === 'under-maintenance';
  const lengthMs = lengthOf(maintenance);
  return (
    <HappeningRow
      when={isNow || startsAt === null ? texts.status.now : format.dateTime(startsAt)}
      what={title}
      howLong={lengthMs === null ? null : howLong(lengthMs, { texts, format })}
      isNow={isNow}
    />
  );
};

/** What is planned, so that nobody is surprised. */
export const Ahead = () => {
  const { status } = useTexts();
  const planned = useDashboard().data?.maintenance;
  if (planned === undefined) return null;
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead" className="type-section mb-2">
        {status.ahead}
      </h2>
      {planned.length === 0 ? (
        <p className="py-3 text-text-2">{status.nothingAhead}</p>
      ) : (
        <ul className="divide-y divide-line">
          {planned.map((maintenance) => (
            <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
          ))}
        </ul>
      )}
    </section>
  );
};
