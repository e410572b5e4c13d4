'use client';

import { PartFailed } from '#components/part-failed.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { DeviceList } from './device-list.tsx';
import { useDevices } from './use-devices.ts';

const bones = ['first', 'second', 'third'];

const Bones = () => (
  <div aria-busy="true">
    {bones.map((name) => (
      <div key={name} className="flex items-center gap-4 py-4">
        <Bone className="size-11" />
        <span className="grid gap-2">
          <Bone className="h-4 w-48" />
          <Bone className="h-3 w-64 max-w-full" />
        </span>
      </div>
    ))}
  </div>
);

const Content = () => {
  const { devices } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useDevices();
  if (data !== undefined) return <DeviceList items={data.items} />;
  if (error === null) return <Bones />;
  return (
    <PartFailed
      title={devices.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

export const DevicesPage = () => {
  const { devices } = useTexts();
  return (
    <div className="max-w-3xl pt-4">
      <h1 className="type-title">{devices.title}</h1>
      <p className="type-lead mt-3 mb-6 max-w-[56ch]">{devices.lead}</p>
      <Content />
    </div>
  );
};
