import type { Incident, ServiceStatus } from '@medianest/shared';
import { presentBeat } from '../features/status/index.ts';
import type { KumaListener } from '../integrations/uptime-kuma/index.ts';
import type { Realtime } from '../platform/realtime/index.ts';
import type { Slices } from './create-slices.ts';
import { createLivePublic } from './live-public.ts';

type Listeners = Pick<Slices, 'users' | 'monitors' | 'monitorFeed' | 'status' | 'services' | 'announcer'>;

/** From the services and monitors to the pages that are open. */
export const createLiveHouse = (options: {
  slices: Listeners;
  realtime: Pick<Realtime, 'send' | 'broadcast' | 'welcome' | 'listPeople'>;
  /** Told what each look at a service found. */
  onProbe(service: string, status: string): void;
}) => {
  const { slices, realtime, onProbe } = options;
  const { monitors, monitorFeed, status, announcer, services } = slices;
  const everybody = () => realtime.listPeople('/authenticated');

  const readersOf = (monitorId: number) =>
    (['admin', 'user'] as const).flatMap((role) =>
      monitors.isShownTo({ role }, monitorId) ? realtime.listPeople('/authenticated', role) : [],
    );

  const outside = createLivePublic({ services: status.services, realtime });

  const onServices = (changed: ServiceStatus[]) => {
    realtime.broadcast({
      namespace: '/authenticated',
      event: 'service:status',
      payload: { services: changed },
    });
    outside.onServices(changed);
    for (const { name, status: found } of changed) onProbe(name, found);
  };

  const onIncident = (incident: Incident) => {
    const { kind, id } = incident.subject;
    for (const userId of kind === 'service' ? everybody() : readersOf(Number(id)))
      realtime.send({ userId, namespace: '/authenticated', event: 'incident:update', payload: { incident } });
  };

  const onBeat: KumaListener['onBeat'] = (monitorId, beat) => {
    status.noteBeat(monitorId, beat);
    const payload = { monitorId, beat: presentBeat(beat) };
    for (const userId of readersOf(monitorId))
      realtime.send({ userId, namespace: '/authenticated', event: 'monitor:beat', payload });
  };

  announcer.listen({ onServices, onIncident });
  monitorFeed.tell({
    onBeat,
    onMonitors: status.noteMonitors,
    onMaintenance: announcer.audience.onMaintenance,
    onState: () => status.lookSoon('uptime-kuma'),
  });
  services.onChanged((name) => {
    status.lookSoon(name);
    if (name === 'uptime-kuma') void monitorFeed.follow();
    realtime.broadcast({ namespace: '/admin', event: 'service:config', payload: { name } });
  });

  return {
    async start() {
      await status.start();
      await monitors.load();
      await monitorFeed.follow();
    },
    async close() {
      await monitorFeed.close();
      await status.close();
    },
  };
};
