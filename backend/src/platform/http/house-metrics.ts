import { Counter, Gauge, type Registry } from 'prom-client';

/** Where the figures of the house come from, asked whenever somebody looks at them. */
export interface HouseFigures {
  /** Open sockets by namespace. */
  sockets(): Record<string, number>;
  breakers(): Record<string, 'closed' | 'half-open' | 'open'>;
}

const breakerValues = { closed: 0, 'half-open': 1, open: 2 } as const;

/** Sockets, breakers and probes as Prometheus reads them. */
export const createHouseMetrics = (registry: Registry) => {
  const probes = new Counter({
    name: 'medianest_probes_total',
    help: 'Looks at outside services by what they found; unknown: not set up',
    labelNames: ['service', 'status'],
    registers: [registry],
  });

  return {
    countProbe: (service: string, status: string) => probes.inc({ service, status }),
    /** Call it once, when the house stands. */
    watch(figures: HouseFigures) {
      new Gauge({
        name: 'medianest_sockets_open',
        help: 'Sockets of browsers that are open',
        labelNames: ['namespace'],
        registers: [registry],
        collect() {
          for (const [namespace, open] of Object.entries(figures.sockets())) this.set({ namespace }, open);
        },
      });
      new Gauge({
        name: 'medianest_breaker_state',
        help: 'The worst breaker of an outside service: 0 closed, 1 half-open, 2 open',
        labelNames: ['breaker'],
        registers: [registry],
        collect() {
          for (const [breaker, state] of Object.entries(figures.breakers()))
            this.set({ breaker }, breakerValues[state]);
        },
      });
    },
  };
};

export type HouseMetrics = ReturnType<typeof createHouseMetrics>;
