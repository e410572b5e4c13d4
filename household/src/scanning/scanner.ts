import { setTimeout as wait } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Section } from '../catalogue/items.ts';
import type { Scans } from '../events/scans.ts';
import type { Timeline } from '../events/timeline.ts';
import { isFolder } from './find-videos.ts';
import { isInside, scanVideos } from './video-section.ts';

/** Looks for files that came or went, one scan after the other, some time after it was asked to. */
export interface Scanner {
  /** The whole section, or a folder of it; a folder outside of the section is ignored. */
  request(section: Section, folder: string | null): void;
  /** How long a scan takes from now on. */
  setDelay(milliseconds: number): void;
  delay(): number;
  /** Ends the scans that run or wait, as if they had found nothing. */
  cancel(): void;
  /** The usual delay, and no scans. */
  reset(): void;
}

export const usualDelayMs = 300;

export function createScanner(input: {
  catalogue: Catalogue;
  timeline: Timeline;
  scans: Scans;
  /** The sections whose files really exist. */
  hasFiles: (section: Section) => boolean;
  now: () => Date;
}): Scanner {
  const { catalogue, timeline, scans, now } = input;
  let delayMs = usualDelayMs;
  let cancelled = new AbortController();
  let last: Promise<void> = Promise.resolve();

  async function scan(section: Section, folder: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const told = scans.begin(section);
    // A folder that is not there ends the scan at once, without an error (plex.md §2).
    const hasSomethingToDo = !input.hasFiles(section) || (await isFolder(folder));
    if (hasSomethingToDo) await wait(delayMs, undefined, { signal }).catch(() => undefined);
    if (hasSomethingToDo && !signal.aborted) {
      told.progress(42);
      const what = { section, folder, catalogue, timeline, now: now(), signal };
      if (input.hasFiles(section)) await scanVideos(what);
    }
    told.end();
  }
  function cancel() {
    cancelled.abort();
    cancelled = new AbortController();
  }

  return {
    request(section, folder) {
      if (folder !== null && !isInside(folder, section.path)) return;
      const { signal } = cancelled;
      last = last.then(() => scan(section, folder ?? section.path, signal));
    },
    setDelay(milliseconds) {
      delayMs = milliseconds;
    },
    delay: () => delayMs,
    cancel,
    reset() {
      cancel();
      delayMs = usualDelayMs;
    },
  };
}
