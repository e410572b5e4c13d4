import * as z from 'zod';

/** What YouTube does to everybody, whatever the video. */
export const switchesSchema = z.strictObject({
  /** Every player asks whether one is a robot. */
  botCheck: z.boolean(),
  /** Every page answers 429. */
  tooManyRequests: z.boolean(),
  /** How fast media come, each stream by itself: 0 lets them wait, null is as fast as they can. Holds for running ones too. */
  mediaBytesPerSecond: z.int().min(0).max(1_000_000_000).nullable(),
  /**
   * How media end: refused with 403; cut off in the middle, where the connection breaks again and again; standing
   * still there; or empty from there on, which yt-dlp asks for again without end and without a word.
   */
  media: z.enum(['whole', 'forbidden', 'truncated', 'stalled', 'empty']),
});
export type Switches = z.infer<typeof switchesSchema>;

const initial: Switches = {
  botCheck: false,
  tooManyRequests: false,
  mediaBytesPerSecond: null,
  media: 'whole',
};

export interface SwitchBoard {
  current(): Switches;
  change(change: Partial<Switches>): void;
  reset(): void;
}

export function createSwitchBoard(): SwitchBoard {
  let switches = initial;
  return {
    current: () => switches,
    change(change) {
      switches = { ...switches, ...change };
    },
    reset() {
      switches = initial;
    },
  };
}
