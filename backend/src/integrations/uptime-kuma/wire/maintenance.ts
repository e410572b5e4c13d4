import * as z from 'zod';
import { parseInZone } from './kuma-time.ts';
import { kumaId, readEach } from './loose-types.ts';
import { line, paragraphs } from './text.ts';

export const maintenanceStatuses = [
  'under-maintenance',
  'scheduled',
  'inactive',
  'ended',
  'unknown',
] as const;

const timeslotSchema = z.object({ startDate: z.string(), endDate: z.string() });

const timeslots = z
  .array(z.unknown())
  .catch([])
  .transform((items) => readEach(timeslotSchema, items, 50));

const maintenanceSchema = z
  .object({
    id: kumaId,
    title: line(150),
    description: paragraphs(2000),
    status: z.enum(maintenanceStatuses).catch('unknown'),
    timezone: line(60),
    timeslotList: timeslots,
  })
  .transform(({ id, title, description, status, timezone, timeslotList }) => ({
    id,
    title,
    /** Markdown, as it was written. */
    description,
    status,
    windows: timeslotList.flatMap(({ startDate, endDate }) => {
      const [startMs, endMs] = [parseInZone(startDate, timezone), parseInZone(endDate, timezone)];
      return startMs === null || endMs === null ? [] : [{ startMs, endMs }];
    }),
  }));

export type WireMaintenance = z.output<typeof maintenanceSchema>;

export const readMaintenances = (items: readonly unknown[]): WireMaintenance[] =>
  readEach(maintenanceSchema, items, 200);
