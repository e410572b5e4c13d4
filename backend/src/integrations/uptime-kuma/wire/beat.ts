import * as z from 'zod';
import { beatTime } from './kuma-time.ts';
import { kumaId, looseFlag, readEach } from './loose-types.ts';
import { lineOf, withoutAddresses } from './text.ts';

const statusByNumber = ['down', 'up', 'pending', 'maintenance'] as const;

export type BeatStatus = (typeof statusByNumber)[number];

const status = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

/** Absent when a monitor is not up, null when it was pushed; groups have one that means nothing. */
const ping = z.number().nonnegative().nullish().catch(null);

const message = z
  .string()
  .catch('')
  .transform((text) => withoutAddresses(lineOf(text, 300)));

/** What a live event and a row of the history share; `response`, the body of an answer, is left behind. */
const shape = { status, time: beatTime, msg: message, ping, important: looseFlag };

const toBeat = (wire: z.output<z.ZodObject<typeof shape>>) => ({
  atMs: wire.time,
  status: statusByNumber[wire.status],
  pingMs: wire.ping ?? null,
  message: wire.msg,
  /** The first one, and every change that Kuma tells people about. */
  isImportant: wire.important,
});

/** One check of a monitor. */
export type Beat = Readonly<ReturnType<typeof toBeat>>;

const rowSchema = z.object(shape).transform(toBeat);

export const liveBeatSchema = z
  .object({ ...shape, monitorID: kumaId })
  .transform((wire) => ({ monitorId: wire.monitorID, beat: toBeat(wire) }));

/** The newest `max` rows of a history that is sent oldest first. */
export const readBeats = (rows: readonly unknown[], max: number): Beat[] =>
  readEach(rowSchema, rows.slice(-max), max);
