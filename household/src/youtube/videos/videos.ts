import { initialPlaylists, initialVideos } from './cast.ts';
import type { Playlist, PlaylistName, Video } from './video.ts';

/** What YouTube has: its videos, and playlists whose owner may change them. */
export interface Videos {
  find(id: string): Video | null;
  playlist(name: PlaylistName): Playlist;
  findPlaylist(id: string): Playlist | null;
  playlists(): readonly Playlist[];
  /** The videos of a playlist, in its order. */
  of(playlist: Playlist): readonly Video[];
  edit(id: string, change: Partial<Pick<Video, 'title' | 'trouble'>>): void;
  editPlaylist(name: PlaylistName, change: Partial<Pick<Playlist, 'title' | 'videoIds' | 'isPrivate'>>): void;
  /** A new video, at the end of a playlist or at a position counted from 0. */
  add(name: PlaylistName, addition: { title: string; position?: number | undefined }): Video;
  reset(): void;
}

export function createVideos(): Videos {
  let videos = byId(initialVideos);
  let playlists = initialPlaylists;
  let added = 0;

  const playlist = (name: PlaylistName) => {
    const found = playlists.find((one) => one.name === name);
    if (!found) throw new Error(`There is no playlist ${name}`);
    return found;
  };
  const editPlaylist: Videos['editPlaylist'] = (name, change) => {
    playlists = playlists.map((one) => (one.name === name ? { ...one, ...change } : one));
  };
  return {
    find: (id) => videos.get(id) ?? null,
    playlist,
    findPlaylist: (id) => playlists.find((one) => one.id === id) ?? null,
    playlists: () => playlists,
    of: ({ videoIds }) => videoIds.map((id) => videos.get(id)).filter((video) => video !== undefined),
    edit(id, change) {
      const video = videos.get(id);
      if (video) videos.set(id, { ...video, ...change });
    },
    editPlaylist,
    add(name, { title, position }) {
      added += 1;
      const video = { ...newcomer, id: `added${String(added).padStart(6, '0')}`, title };
      videos.set(video.id, video);
      const { videoIds } = playlist(name);
      editPlaylist(name, { videoIds: videoIds.toSpliced(position ?? videoIds.length, 0, video.id) });
      return video;
    },
    reset() {
      videos = byId(initialVideos);
      playlists = initialPlaylists;
      added = 0;
    },
  };
}

const newcomer = { trouble: null, clip: 'small', delivery: 'https', mostHeight: 720 } as const;

const byId = (videos: readonly Video[]) => new Map(videos.map((video) => [video.id, video]));
