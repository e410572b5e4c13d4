import { readFile } from 'node:fs/promises';

/** True answers of yt-dlp 2026.10.26. */
const folder = new URL('../../../household/recorded/yt-dlp/', import.meta.url);

/** The lines that it complained with. */
export const recordedComplaints = async (name: string): Promise<string[]> => {
  const text = await readFile(new URL(`${name}.stderr`, folder), 'utf8');
  return text.split('\n').filter(Boolean);
};

/** What it says about a playlist of 20 videos. */
export const recordedPlaylist = () => readFile(new URL('playlist-flat.json', folder), 'utf8');
