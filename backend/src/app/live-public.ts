import type { ServiceGlimpse, ServiceName, ServiceStatus } from '@medianest/shared';
import type { Realtime } from '../platform/realtime/index.ts';

const glimpseOf = ({ name, status }: ServiceStatus): ServiceGlimpse => ({ name, status });

/** How the services are, for whoever has not signed in: told when it changes, and to those who come. */
export const createLivePublic = (options: {
  services(): ServiceStatus[];
  realtime: Pick<Realtime, 'broadcast' | 'welcome'>;
}) => {
  const { services, realtime } = options;
  const told = new Map<ServiceName, ServiceGlimpse['status']>();
  realtime.welcome('/', 'service:status', () => ({ services: services().map(glimpseOf) }));

  return {
    onServices(found: ServiceStatus[]) {
      const changed = found.map(glimpseOf).filter(({ name, status }) => told.get(name) !== status);
      for (const { name, status } of changed) told.set(name, status);
      if (changed.length === 0) return;
      realtime.broadcast({ namespace: '/', event: 'service:status', payload: { services: changed } });
    },
  };
};
