import type { Log } from '../../kernel/log.ts';
import type { Maintenance } from './model/maintenance.ts';
import type { Monitor } from './model/monitor-tree.ts';
import type { Statistics } from './model/statistics.ts';
import type { KumaState } from './session/state.ts';
import type { Beat } from './wire/beat.ts';
import type { Certificate } from './wire/certificate.ts';
import type { ServerInfo } from './wire/server-info.ts';
import type { StatusPage } from './wire/status-page.ts';

/** Who is told what changed; only what differs from before is told, except for the state. */
export interface KumaListener {
  onState(state: KumaState): void;
  /** All monitors, after any of them changed, came or went. */
  onMonitors(monitors: readonly Monitor[]): void;
  onRemoved(monitorId: number): void;
  /** A check that was just made; each is told once. */
  onBeat(monitorId: number, beat: Beat): void;
  /** The last beats of a monitor, after a sign-in brought some that were missed, or when they were cleared. */
  onHistory(monitorId: number, beats: readonly Beat[]): void;
  /** Several times a beat: every figure comes by itself. */
  onStatistics(monitorId: number, statistics: Statistics): void;
  onCertificate(monitorId: number, certificate: Certificate | null): void;
  onMaintenance(maintenance: readonly Maintenance[]): void;
  onStatusPages(pages: readonly StatusPage[]): void;
  onServer(server: ServerInfo): void;
}

/** Calls the listener so that its own mistakes do not end the connection. */
export const createNotifier = (listener: Partial<KumaListener>, log: Log): KumaListener => {
  const guarded =
    <Args extends unknown[]>(name: keyof KumaListener, tell: ((...args: Args) => void) | undefined) =>
    (...args: Args) => {
      try {
        tell?.(...args);
      } catch (err) {
        log.warn({ err, listener: name }, 'A listener of Uptime Kuma failed');
      }
    };
  const l = listener;
  return {
    onState: guarded('onState', l.onState?.bind(l)),
    onMonitors: guarded('onMonitors', l.onMonitors?.bind(l)),
    onRemoved: guarded('onRemoved', l.onRemoved?.bind(l)),
    onBeat: guarded('onBeat', l.onBeat?.bind(l)),
    onHistory: guarded('onHistory', l.onHistory?.bind(l)),
    onStatistics: guarded('onStatistics', l.onStatistics?.bind(l)),
    onCertificate: guarded('onCertificate', l.onCertificate?.bind(l)),
    onMaintenance: guarded('onMaintenance', l.onMaintenance?.bind(l)),
    onStatusPages: guarded('onStatusPages', l.onStatusPages?.bind(l)),
    onServer: guarded('onServer', l.onServer?.bind(l)),
  };
};
