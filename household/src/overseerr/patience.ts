import type { Response } from 'express';
import type { World } from './world.ts';

/** False when The Movie Database gives no answer: at once when it is down, after a long wait when it hangs. */
export async function reachesTmdb(world: World, res: Response): Promise<boolean> {
  const { tmdb, tmdbWaitMs } = world.installation.current();
  if (tmdb === 'hung') await wait(tmdbWaitMs, res);
  return tmdb === 'up';
}

/** Lists of requests ask every Radarr how far its downloads are. */
export async function waitForRadarr(world: World, res: Response): Promise<void> {
  const { radarrHangs, radarrWaitMs } = world.installation.current();
  if (radarrHangs) await wait(radarrWaitMs, res);
}

/** Waits, unless the caller goes first. */
export function wait(delayMs: number, res: Response): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    res.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
