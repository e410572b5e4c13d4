import { readYoutubeAddress, type YoutubeAddress, type YoutubeChoice } from '@medianest/shared';
import { addressRefused } from '../refusals.ts';

const watch = (videoId: string | null) => `https://www.youtube.com/watch?v=${videoId}`;

/** @throws AppError `youtube.address_refused` */
export const requireAddress = (text: string): YoutubeAddress => {
  const address = readYoutubeAddress(text);
  if (!address) throw addressRefused();
  return address;
};

export const playlistUrl = (listId: string | null) => `https://www.youtube.com/playlist?list=${listId}`;

/** Null when it is clear what an address means. */
export const choiceOf = ({ kind, videoId, listId }: YoutubeAddress): YoutubeChoice | null =>
  kind === 'video-in-playlist'
    ? { kind: 'choice', videoUrl: watch(videoId), playlistUrl: playlistUrl(listId) }
    : null;
