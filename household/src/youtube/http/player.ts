import type { Clips } from '../media/clips.ts';
import { durationSeconds } from '../media/make-clips.ts';
import type { SwitchBoard } from '../switches.ts';
import type { Videos } from '../videos/videos.ts';
import { botCheck, unknownVideo } from '../wire/playability.ts';
import { presentPlayer } from '../wire/present-player.ts';

export interface Player {
  /** What the player says to this video, whether it exists or not. */
  answer(id: string): Promise<Record<string, unknown>>;
}

export function createPlayer(input: {
  videos: Videos;
  clips: Clips;
  switches: SwitchBoard;
  now: () => Date;
}): Player {
  const { videos, clips, switches, now } = input;
  return {
    async answer(id) {
      const video = videos.find(id);
      if (!video) return { playabilityStatus: unknownVideo, videoDetails: { videoId: id } };
      const { sizes } = await clips.get(video.clip);
      const answer = presentPlayer(video, { sizes, durationSeconds, now: now() });
      if (!switches.current().botCheck) return { ...answer };
      const { streamingData: _, ...rest } = { streamingData: null, ...answer };
      return { ...rest, playabilityStatus: botCheck };
    },
  };
}
