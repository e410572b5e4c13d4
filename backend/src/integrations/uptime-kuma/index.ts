export type { Chart } from './calls/get-chart.ts';
export { createKumaTest, type KumaTarget, type KumaTest } from './connection-test.ts';
export type { KumaListener } from './listener.ts';
export type { Maintenance } from './model/maintenance.ts';
export type { MonitorRecord } from './model/monitor-board.ts';
export type { KumaState } from './session/state.ts';
export type { KumaCredentialStore, KumaCredentials } from './sign-in/authentication.ts';
export {
  createUptimeKumaClient,
  type UptimeKumaClient,
  type UptimeKumaClientOptions,
} from './uptime-kuma-client.ts';
export type { Beat } from './wire/beat.ts';
