import type { Youtube } from '../index.ts';
import type { Video } from '../videos/video.ts';
import type { YoutubeState, YoutubeVideoState } from './contract.ts';

export function describeYoutube({ videos, switches, whereabouts }: Youtube): YoutubeState {
  const playlists = videos.playlists().map(({ name, id, title, isPrivate, videoIds }) => {
    const url = `https://www.youtube.com/playlist?list=${id}`;
    return [name, { id, title, url, isPrivate, videoIds: [...videoIds] }];
  });
  return {
    ...whereabouts(),
    switches: switches.current(),
    playlists: Object.fromEntries(playlists) as YoutubeState['playlists'],
  };
}

export function describeVideo({ counts }: Youtube, { id, title, trouble }: Video): YoutubeVideoState {
  const url = `https://www.youtube.com/watch?v=${id}`;
  return { id, title, url, trouble, mediaRequests: counts.of(id) };
}
