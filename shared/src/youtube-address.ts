import type { YoutubeAddress } from './api/media/search.ts';

const hosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com']);
const videoId = /^[\w-]{11}$/;
const listId = /^(?!RD|WL$|LL$)[\w-]{2,64}$/;
const paths = /^\/(?:shorts|live|embed|v)\/([\w-]{11})$/;

const toUrl = (text: string) => {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
};

const videoOf = ({ hostname, pathname, searchParams }: URL) => {
  if (hostname === 'youtu.be') return pathname.slice(1);
  return paths.exec(pathname)?.[1] ?? searchParams.get('v') ?? '';
};

/**
 * What an address of YouTube names, in its plain form; null for any other text.
 *
 * Only ids are taken from it: fragments can carry options into yt-dlp, and mixes and private lists are
 * nobody's playlist (yt-dlp.md, "Security").
 */
export const readYoutubeAddress = (text: string): YoutubeAddress | null => {
  const url = toUrl(text.trim());
  if (!url || !(hosts.has(url.hostname) || url.hostname === 'youtu.be')) return null;
  const video = videoOf(url);
  const list = url.searchParams.get('list') ?? '';
  const known = { videoId: videoId.test(video) ? video : null, listId: listId.test(list) ? list : null };
  const watch = `https://www.youtube.com/watch?v=${known.videoId}`;
  const playlist = `https://www.youtube.com/playlist?list=${known.listId}`;
  if (known.videoId && known.listId)
    return { kind: 'video-in-playlist', ...known, url: `${watch}&list=${known.listId}` };
  if (known.videoId) return { kind: 'video', ...known, url: watch };
  return known.listId ? { kind: 'playlist', ...known, url: playlist } : null;
};
