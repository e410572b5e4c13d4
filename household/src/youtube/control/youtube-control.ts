import type { CallHousehold } from '../../uptime-kuma/control/kuma-control.ts';
import type { PlaylistName } from '../videos/video.ts';
import {
  type PlaylistEdit,
  type SwitchesChange,
  type VideoAddition,
  type VideoEdit,
  videoStateSchema,
  type YoutubeState,
  type YoutubeVideoState,
  youtubeStateSchema,
} from './contract.ts';

/** What tests and tools do to the simulated YouTube. */
export interface YoutubeControl {
  state(): Promise<YoutubeState>;
  /** How it treats everybody: bot checks, 429, slow or broken media. */
  set(change: SwitchesChange): Promise<YoutubeState>;
  video(id: string): Promise<YoutubeVideoState>;
  /** Gives a video a trouble or heals it, or renames it. */
  editVideo(id: string, edit: VideoEdit): Promise<YoutubeVideoState>;
  /** A new video comes into a playlist. */
  addVideo(playlist: PlaylistName, addition: VideoAddition): Promise<YoutubeVideoState>;
  /** Renames a playlist, hides it, or gives it other videos or another order. */
  editPlaylist(playlist: PlaylistName, edit: PlaylistEdit): Promise<YoutubeState>;
}

export function createYoutubeControl(call: CallHousehold): YoutubeControl {
  const change = (path: string, body: object) =>
    call({ path: `/youtube${path}`, body, answer: youtubeStateSchema });
  const changeVideo = (path: string, body: object) =>
    call({ path: `/youtube/videos${path}`, body, answer: videoStateSchema });
  return {
    state: () => call({ path: '/youtube', answer: youtubeStateSchema }),
    set: (switches) => change('', switches),
    video: (id) => call({ path: `/youtube/videos/${id}`, answer: videoStateSchema }),
    editVideo: (videoId, edit) => changeVideo('/edit', { videoId, ...edit }),
    addVideo: (playlist, addition) => changeVideo('/add', { playlist, ...addition }),
    editPlaylist: (playlist, edit) => change('/playlists/edit', { playlist, ...edit }),
  };
}
