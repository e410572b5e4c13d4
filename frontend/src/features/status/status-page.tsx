'use client';

import { PartFailed } from '#components/part-failed.tsx';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { Ahead } from './ahead.tsx';
import { Before } from './before.tsx';
import { Legend } from './legend.tsx';
import { AlsoWatched } from './monitors/also-watched.tsx';
import { ServiceRow } from './service-row.tsx';
import { RowsBones } from './status-bones.tsx';
import { StatusHead } from './status-head.tsx';

const Services = () => {
  const { status } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useDashboard();
  if (data !== undefined) {
    return (
      <>
        <ul className="divide-y divide-line">
          {data.services.map((service) => (
            <ServiceRow key={service.name} service={service} />
          ))}
        </ul>
        <Legend />
      </>
    );
  }
  if (error === null) return <RowsBones rows={4} />;
  return (
    <PartFailed
      title={status.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

const HowCounted = () => (
  <p className="mt-3 max-w-[80ch] text-pretty text-text-3 text-tiny">{useTexts().status.howCounted}</p>
);

export const StatusPage = () => (
  <>
    <StatusHead />
    <h2 className="sr-only">{useTexts().home.services}</h2>
    <Services />
    <AlsoWatched />
    <HowCounted />
    <div className="mt-12 grid gap-x-14 gap-y-12 wide:grid-cols-2">
      <Before />
      <Ahead />
    </div>
  </>
);
