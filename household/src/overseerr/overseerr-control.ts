import type { CallHousehold } from '../uptime-kuma/control/kuma-control.ts';
import { type Installation, type InstallationChange, installationSchema } from './installation.ts';

/** What tests and tools do to the simulated Overseerr. */
export interface OverseerrControl {
  state(): Promise<Installation>;
  set(change: InstallationChange): Promise<Installation>;
}

export function createOverseerrControl(call: CallHousehold): OverseerrControl {
  return {
    state: () => call({ path: '/overseerr', answer: installationSchema }),
    set: (change) => call({ path: '/overseerr', body: change, answer: installationSchema }),
  };
}
