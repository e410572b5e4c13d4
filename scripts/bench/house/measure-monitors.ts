import { setTimeout as delay } from 'node:timers/promises';
import type { HouseholdControl } from '@medianest/household';
import type { BeatListener } from './measure-beats.ts';
import { readHeap } from './read-heap.ts';

export type Hour = {
  /** How many a page was told of. */
  beats: number;
  /** What the heap holds more after the hour than before, in MB. */
  growthMb: number;
  /** Rows that the database holds more. */
  rows: number;
};

const monitors = 500;
const intervalSeconds = 20;
const speed = 30;
/** Until the portal knows the hundred beats of each that it keeps. */
const warmUpMs = (110 * intervalSeconds * 1000) / speed;
const hourMs = (60 * 60_000) / speed;

/** An hour of many monitors, in two minutes. */
export async function measureMonitors(options: {
  household: HouseholdControl;
  inspectorPort: number;
  listener: BeatListener;
  countRows(): Promise<number>;
}): Promise<Hour> {
  const { household, inspectorPort, listener, countRows } = options;
  let beats = 0;
  await household.uptimeKuma.setMonitorCount(monitors);
  await household.uptimeKuma.setPace({ intervalSeconds, speed, automatic: true });
  await delay(warmUpMs);
  const rowsBefore = await countRows();
  const heapBefore = await readHeap(inspectorPort);
  listener.onBeat = () => {
    beats += 1;
  };
  await delay(hourMs);
  const growthMb = (await readHeap(inspectorPort)) - heapBefore;
  listener.onBeat = null;
  return { beats, growthMb, rows: (await countRows()) - rowsBefore };
}
