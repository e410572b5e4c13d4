import * as z from 'zod';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { DownloadAudience } from './ports.ts';

const name = 'youtube.outdated';
const markSchema = z.object({ videoIds: z.array(z.string()), isTold: z.boolean() });

/** One video may be odd; two that fail in this way are a program that YouTube has left behind. */
const enough = 2;

/** Notices that yt-dlp has to be updated, and says so once. */
export const createToolWatch = (parts: {
  settings: Pick<SettingsStore, 'find' | 'save'>;
  audience: Pick<DownloadAudience, 'onToolOutdated'>;
}) => {
  const { settings, audience } = parts;
  const forget = async (): Promise<void> => {
    const before = await settings.find(name, markSchema);
    if (before && before.videoIds.length > 0) await settings.save(name, { videoIds: [], isTold: false });
  };
  return {
    async onOutdated(videoId: string, detail: string): Promise<void> {
      const before = (await settings.find(name, markSchema)) ?? { videoIds: [], isTold: false };
      const videoIds = [...new Set([...before.videoIds, videoId])].slice(-10);
      const isTold = videoIds.length >= enough;
      await settings.save(name, { videoIds, isTold });
      if (isTold && !before.isTold) audience.onToolOutdated(detail);
    },
    /** A video came, so the tool is good. */
    onSuccess: forget,
    /** What was noticed was of another program. */
    forget,
  };
};

export type ToolWatch = ReturnType<typeof createToolWatch>;
