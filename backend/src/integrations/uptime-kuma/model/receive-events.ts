import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Log } from '../../../kernel/log.ts';
import type { KumaListener } from '../listener.ts';
import { liveBeatSchema, readBeats } from '../wire/beat.ts';
import { kumaId, looseFlag, readEach, valuesOf } from '../wire/loose-types.ts';
import { readMaintenances } from '../wire/maintenance.ts';
import { monitorSchema } from '../wire/monitor.ts';
import { infoSchema, type ServerInfo } from '../wire/server-info.ts';
import { readStatusPages, type StatusPage } from '../wire/status-page.ts';
import { maxBeats } from './beat-history.ts';
import type { MaintenanceBoard } from './maintenance-board.ts';
import { type MonitorBoard, maxMonitors } from './monitor-board.ts';
import { figureSchemas } from './statistics.ts';

const record = z.tuple([z.unknown().transform(valuesOf).pipe(z.array(z.unknown()))], z.unknown());
const monitorsSchema = record.transform(([items], context) => {
  const monitors = readEach(monitorSchema, items, maxMonitors);
  if (monitors.length > 0 || items.length === 0) return monitors;
  context.addIssue('no monitor among them');
  return z.NEVER;
});
const historySchema = z.tuple([kumaId, z.array(z.unknown())], z.unknown());
const certificateSchema = z.tuple([kumaId, z.string()], z.unknown());

/** What the rest of the client does when something cannot be learnt from the events alone. */
export type Wishes = { monitorList: () => void; maintenanceMonitors: () => void };

export type ReceiverContext = {
  monitors: MonitorBoard;
  maintenance: MaintenanceBoard;
  told: Pick<KumaListener, 'onServer' | 'onStatusPages'>;
  wishes: Wishes;
  log: Log;
};

/**
 * Reads the server's events into memory.
 *
 * An event that cannot be read changes nothing: a garbled list is not an empty one.
 */
export const createReceiver = ({ monitors, maintenance, told, wishes, log }: ReceiverContext) => {
  let server: ServerInfo | null = null;
  let statusPages: readonly StatusPage[] = [];
  const unreadable = new Set<string>();

  const setServer = (next: ServerInfo) => {
    if (isDeepStrictEqual(next, server)) return;
    server = next;
    told.onServer(next);
  };

  const setStatusPages = (next: readonly StatusPage[]) => {
    if (isDeepStrictEqual(next, statusPages)) return;
    statusPages = next;
    told.onStatusPages(next);
  };

  const readers: Record<string, (args: unknown[]) => void> = {
    monitorList: (args) => monitors.replaceAll(monitorsSchema.parse(args)),
    updateMonitorIntoList: (args) => {
      if (monitors.update(monitorsSchema.parse(args))) wishes.monitorList();
    },
    deleteMonitorFromList: (args) => monitors.remove(kumaId.parse(args[0])),
    heartbeat: (args) => {
      const { monitorId, beat } = liveBeatSchema.parse(args[0]);
      monitors.addBeat(monitorId, beat);
    },
    heartbeatList: (args) => {
      const [id, rows, isWhole] = historySchema.parse(args);
      monitors.setHistory(id, { sent: readBeats(rows, maxBeats), isWhole: looseFlag.parse(isWhole) });
    },
    avgPing: (args) => monitors.setFigure(figureSchemas.avgPing.parse(args)),
    uptime: (args) => monitors.setFigure(figureSchemas.uptime.parse(args)),
    certInfo: (args) => {
      const [id, text] = certificateSchema.parse(args);
      monitors.setCertificate(id, text);
    },
    maintenanceList: (args) => {
      const [items] = record.parse(args);
      if (maintenance.replaceAll(readMaintenances(items))) wishes.maintenanceMonitors();
    },
    statusPageList: (args) => setStatusPages(readStatusPages(record.parse(args)[0])),
    info: (args) => {
      const { version, timeZone } = infoSchema.parse(args[0]);
      if (version) setServer({ version, timeZone });
    },
  };

  return {
    receive(event: string, args: unknown[]) {
      try {
        readers[event]?.(args);
      } catch (error) {
        if (unreadable.has(event)) return;
        unreadable.add(event);
        // The error of a schema may quote what was sent.
        const fields = error instanceof z.ZodError ? { event } : { event, err: error };
        log.warn(fields, 'An event of Uptime Kuma cannot be read');
      }
    },
    events: Object.keys(readers),
    server: () => server,
    statusPages: () => statusPages,
  };
};

export type Receiver = ReturnType<typeof createReceiver>;
