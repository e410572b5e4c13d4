import { PartFailed } from '#components/part-failed.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { cardGrid } from './card-grid.ts';
import { CardRow } from './card-row.tsx';

const bones = ['plex', 'overseerr', 'youtube', 'uptime-kuma'];

const Bones = () => (
  <div aria-busy="true" className={cardGrid}>
    {bones.map((name) => (
      <div key={name} className="grid gap-3">
        <Bone className="h-4 w-24" />
        <Bone className="h-8 w-full" />
        <Bone className="h-3 w-full" />
      </div>
    ))}
  </div>
);

const Content = () => {
  const { status } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useDashboard();
  if (data !== undefined) return <CardRow services={data.services} />;
  if (error === null) return <Bones />;
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

/** Under the house: what its windows say, in words and figures. */
export const ServiceCards = () => {
  const { home } = useTexts();
  return (
    <section aria-label={home.services} className="mt-5">
      <Content />
    </section>
  );
};
