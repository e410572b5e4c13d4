import type { Switches } from '../switches.ts';
import type { Trouble } from '../videos/video.ts';

export type Ending = Switches['media'];

/** How the media of a video end: by its own trouble, else as everybody's. */
export function endingOf(trouble: Trouble | null, everybodys: Ending): Ending {
  if (trouble === 'media-forbidden') return 'forbidden';
  if (trouble === 'media-truncated') return 'truncated';
  if (trouble === 'media-stalled') return 'stalled';
  return everybodys;
}

const slowBytesPerSecond = 200_000;

export function paceOf(trouble: Trouble | null, everybodys: number | null): number | null {
  return trouble === 'media-slow' ? Math.min(slowBytesPerSecond, everybodys ?? Infinity) : everybodys;
}
