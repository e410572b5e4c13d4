import { channel, isHidden, type Playlist, type Video } from '../videos/video.ts';
import { runs, simple } from './runs.ts';
import { thumbnailOf } from './thumbnails.ts';

/** Entries on one page; more come by continuation. */
const pageLength = 100;

const channelLink = {
  commandMetadata: { webCommandMetadata: { url: `/${channel.handle}` } },
  browseEndpoint: { browseId: channel.id, canonicalBaseUrl: `/${channel.handle}` },
};

export type Listing = {
  readonly playlist: Playlist;
  readonly videos: readonly Video[];
  readonly isAll: boolean;
};

/** The first page of a playlist; the hidden videos are left out, and said to be, unless all are wanted. */
export function presentPlaylist(listing: Listing, durationSeconds: number): object {
  const { playlist, isAll } = listing;
  const hides = !isAll && listing.videos.some(isHidden);
  const first = continuePlaylist(listing, { from: 0, durationSeconds });
  const list = { playlistVideoListRenderer: { playlistId: playlist.id, contents: first } };
  const section = { sectionListRenderer: { contents: [{ itemSectionRenderer: { contents: [list] } }] } };
  return {
    contents: {
      twoColumnBrowseResultsRenderer: { tabs: [{ tabRenderer: { selected: true, content: section } }] },
    },
    metadata: { playlistMetadataRenderer: { title: playlist.title, description: `About ${playlist.title}` } },
    microformat: { microformatDataRenderer: { unlisted: true } },
    sidebar: { playlistSidebarRenderer: { items: sidebar(listing) } },
    ...(hides && { alerts: [{ alertWithButtonRenderer: { type: 'INFO', text: simple(hidden) } }] }),
  };
}

const hidden = 'Unavailable videos are hidden';

/** What a playlist says that nobody may see, or that is not there. */
export const playlistAlert = (playlist: Playlist | null) => {
  const text = playlist ? 'This playlist is private.' : 'The playlist does not exist.';
  return { alerts: [{ alertRenderer: { type: 'ERROR', text: simple(text) } }] };
};

/** The entries from a position on, and the way to the next ones. */
export function continuePlaylist(
  { playlist, videos, isAll }: Listing,
  { from, durationSeconds }: { from: number; durationSeconds: number },
): object[] {
  const shown = isAll ? videos : videos.filter((video) => !isHidden(video));
  const until = from + pageLength;
  const entries = shown.slice(from, until).map((video, index) => entry(video, from + index, durationSeconds));
  return shown.length > until ? [...entries, wayTo(`${playlist.id}:${isAll}:${until}`)] : entries;
}

/** What a continuation asks for; null when it is none of ours. */
export function readContinuation(token: string): { playlistId: string; isAll: boolean; from: number } | null {
  const [, playlistId = '', isAll, from] = /^([\w-]+):(true|false):(\d+)$/.exec(token) ?? [];
  return playlistId ? { playlistId, isAll: isAll === 'true', from: Number(from) } : null;
}

const wayTo = (token: string) => ({
  continuationItemRenderer: {
    continuationEndpoint: { continuationCommand: { token, request: 'CONTINUATION_REQUEST_TYPE_BROWSE' } },
  },
});

function entry(video: Video, position: number, durationSeconds: number): object {
  const isGone = isHidden(video);
  const hasLength = !isGone && video.trouble !== 'premiere' && video.trouble !== 'live';
  return {
    playlistVideoRenderer: {
      videoId: video.id,
      title: runs(isGone ? `[${video.trouble === 'private' ? 'Private' : 'Deleted'} video]` : video.title),
      index: simple(String(position + 1)),
      thumbnail: thumbnailOf(video.id),
      isPlayable: !isGone,
      ...(hasLength && { lengthSeconds: String(durationSeconds) }),
      ...(!isGone && { shortBylineText: runs(channel.name, channelLink) }),
      ...(video.trouble === 'premiere' && { upcomingEventData: { startTime: '1900000000' } }),
      ...(video.trouble === 'live' && { thumbnailOverlays: [liveOverlay] }),
    },
  };
}

const liveOverlay = { thumbnailOverlayTimeStatusRenderer: { style: 'LIVE', text: simple('LIVE') } };

function sidebar({ videos }: Listing): object[] {
  const [first] = videos;
  const count = runs(`${videos.length.toLocaleString('en-US')} videos`);
  const thumbnail = { playlistVideoThumbnailRenderer: { thumbnail: thumbnailOf(first?.id ?? '') } };
  return [
    {
      playlistSidebarPrimaryInfoRenderer: {
        stats: [count, simple('5,432 views'), runs('Last updated on Jan 2, 2026')],
        thumbnailRenderer: thumbnail,
      },
    },
    {
      playlistSidebarSecondaryInfoRenderer: {
        videoOwner: { videoOwnerRenderer: { title: runs(channel.name, channelLink) } },
      },
    },
  ];
}
