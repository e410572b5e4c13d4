import type { Maintenance, Monitor } from '@medianest/shared';
import { ShieldAlert } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useMonitors } from '#lib/queries/use-monitors.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { HappeningRow } from './happening-row.tsx';
import { type CertificateTrouble, troubleOf } from './monitors/certificate.ts';
import { RowsBones } from './status-bones.tsx';

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
      aside={lengthMs === null ? null : howLong(lengthMs, { texts, format })}
      isNow={isNow}
    />
  );
};

const CertificateRow = ({ monitor, trouble }: { monitor: Monitor; trouble: CertificateTrouble }) => {
  const { status } = useTexts();
  const { isInvalid, daysRemaining, isUrgent } = trouble;
  const isUnknown = isInvalid || daysRemaining === null;
  const isOver = daysRemaining !== null && daysRemaining < 0;
  const whatOf = isOver ? status.certificateEnded : status.certificateEnds;
  return (
    <HappeningRow
      when={isUnknown || isOver ? status.now : status.inDays(daysRemaining)}
      what={isUnknown ? status.certificateBad(monitor.name) : whatOf(monitor.name)}
      aside={
        <Badge tone={isUrgent ? 'down' : 'slow'} icon={ShieldAlert}>
          {isUrgent ? status.urgent : status.soon}
        </Badge>
      }
      isNow={isUrgent}
    />
  );
};

const useEndingCertificates = () => {
  const monitors = useMonitors().data?.items ?? [];
  return monitors
    .flatMap((monitor) => {
      const trouble = troubleOf(monitor);
      return trouble === null ? [] : [{ monitor, trouble }];
    })
    .sort((a, b) => (a.trouble.daysRemaining ?? -1) - (b.trouble.daysRemaining ?? -1));
};

const Content = () => {
  const { status } = useTexts();
  const { data, error } = useDashboard();
  const certificates = useEndingCertificates();
  if (data === undefined && error === null) return <RowsBones rows={2} slim />;
  // Above stands why, and how to try again.
  if (data === undefined) return <p className="py-3 text-text-2">{status.aheadFailed}</p>;
  if (data.maintenance.length + certificates.length === 0) {
    return <p className="py-3 text-text-2">{status.nothingAhead}</p>;
  }
  return (
    <ul className="divide-y divide-line">
      {data.maintenance.map((maintenance) => (
        <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
      ))}
      {certificates.map(({ monitor, trouble }) => (
        <CertificateRow key={`certificate ${monitor.id}`} monitor={monitor} trouble={trouble} />
      ))}
    </ul>
  );
};

/** What is planned and what runs out, so that nobody is surprised. */
export const Ahead = () => {
  const { status } = useTexts();
  const hasMaintenance = (useDashboard().data?.maintenance.length ?? 0) > 0;
  return (
    <section aria-labelledby="ahead">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3.5">
        <h2 id="ahead" className="type-section">
          {status.ahead}
        </h2>
        {hasMaintenance && (
          <span className="text-small text-text-3">
            {status.yourTime(Intl.DateTimeFormat().resolvedOptions().timeZone)}
          </span>
        )}
      </div>
      <Content />
    </section>
  );
};
