import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createHouseMetrics } from './house-metrics.ts';

it('shows sockets and breakers as they stand, and counts the probes', async () => {
  const registry = new Registry();
  const metrics = createHouseMetrics(registry);
  let open = 3;
  metrics.watch({
    sockets: () => ({ '/': 1, '/media': open }),
    breakers: () => ({ plex: 'closed', overseerr: 'open', 'plex-tv': 'half-open' }),
  });
  metrics.countProbe('plex', 'up');
  metrics.countProbe('plex', 'up');
  metrics.countProbe('plex', 'down');
  const lines = (await registry.metrics()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'medianest_sockets_open{namespace="/media"} 3',
      'medianest_breaker_state{breaker="plex"} 0',
      'medianest_breaker_state{breaker="plex-tv"} 1',
      'medianest_breaker_state{breaker="overseerr"} 2',
      'medianest_probes_total{service="plex",status="up"} 2',
      'medianest_probes_total{service="plex",status="down"} 1',
    ]),
  );
  open = 0;
  expect(await registry.metrics()).toContain('medianest_sockets_open{namespace="/media"} 0');
});
