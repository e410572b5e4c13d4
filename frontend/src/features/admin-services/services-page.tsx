'use client';

import type { AdminService } from '@medianest/shared';
import { AdminTabs } from '#components/admin-tabs.tsx';
import { NoSuchRoom } from '#components/no-such-room.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useServices } from '#lib/queries/use-services.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useAddressQuery } from '#lib/use-address-query.ts';
import { MessageOfTheDayPart } from './message-of-the-day.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServiceList } from './service-list.tsx';
import { TellAtOnce } from './tell-at-once.tsx';

const split = 'grid gap-7 wide:grid-cols-[18.75rem_minmax(0,1fr)] wide:gap-10';

const Bones = () => (
  <div aria-busy="true" className={split}>
    <Bone className="h-20 wide:h-72" />
    <div className="grid content-start gap-5">
      <Bone className="h-8 w-48" />
      <Bone className="h-12" />
      <Bone className="h-12" />
    </div>
  </div>
);

const usesOverseerr = (items: AdminService[]) =>
  items.some(({ name, configured, enabled }) => name === 'overseerr' && configured && enabled);

const Room = ({ items }: { items: AdminService[] }) => {
  const { query } = useAddressQuery();
  const asked = query.get('service');
  const chosen = (items.find(({ name }) => name === asked) ?? items[0])?.name ?? 'plex';
  return (
    <div className={split}>
      <ServiceList items={items} chosen={chosen} />
      <div className="min-w-0 max-w-175">
        {items.map((service) => (
          <ServiceForm key={service.name} service={service} hidden={service.name !== chosen} />
        ))}
        {chosen === 'overseerr' && usesOverseerr(items) && <TellAtOnce />}
      </div>
    </div>
  );
};

const Content = () => {
  const { adminServices: texts } = useOwnerTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useServices();
  if (data !== undefined) return <Room items={data.items} />;
  if (error === null) return <Bones />;
  return (
    <PartFailed
      title={texts.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** How the outside services are reached; for others than administrators there is no such room. */
export const ServicesPage = () => {
  const { adminServices: texts } = useOwnerTexts();
  const session = useSession();
  if (session.data && session.data.user.role !== 'admin') return <NoSuchRoom />;
  return (
    <div className="grid gap-7 pt-4">
      <h1 className="type-title">{texts.title}</h1>
      <AdminTabs />
      {session.data ? <Content /> : <Bones />}
      {session.data && <MessageOfTheDayPart />}
    </div>
  );
};
