import type {
  DownloadDetails,
  DownloadItem,
  DownloadQueue,
  PreviewVideo,
  YoutubePreview,
} from '@medianest/shared';
import type { DownloadPage } from '#lib/queries/patch-downloads.ts';
import { inMinutes, maraSession } from './facts.ts';

const gigabyte = 1e9;
const hourSeconds = 3600;

let made = 0;
const nextId = () => {
  made += 1;
  return `019ab3c1-0000-7000-8000-${String(made).padStart(12, '0')}`;
};

export const previewVideo = (position: number, more: Partial<PreviewVideo> = {}): PreviewVideo => ({
  position,
  videoId: `video${String(position).padStart(6, '0')}`,
  title: `Harbour ${position}`,
  durationSeconds: 600,
  thumbnail: null,
  problem: null,
  hereIn: [],
  ...more,
});

export const limits = { items: 50, sizeBytes: 50 * gigabyte, durationSeconds: 50 * hourSeconds };

/** A playlist of so many videos, of which nothing is wrong but for what the test says. */
export const playlistPreview = (
  videos: PreviewVideo[],
  more: Partial<YoutubePreview> = {},
): YoutubePreview => ({
  kind: 'playlist',
  url: 'https://www.youtube.com/playlist?list=PLharbours',
  listId: 'PLharbours',
  title: 'Harbour mornings',
  channel: 'Slow Water',
  videos,
  total: videos.length,
  durationSeconds: videos.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
  roomBytes: 1900 * gigabyte,
  quota: { remaining: 3, limit: 5, resetsAt: null },
  limits,
  exceeds: [],
  readAt: inMinutes(0),
  ...more,
});

export const downloadItem = (more: Partial<DownloadItem> = {}): DownloadItem => ({
  id: nextId(),
  position: 1,
  videoId: 'video000001',
  title: 'The General, full score',
  durationSeconds: 600,
  thumbnail: null,
  status: 'queued',
  percent: null,
  bytesPerSecond: null,
  secondsLeft: null,
  sizeBytes: null,
  problem: null,
  reason: null,
  retryAt: null,
  ratingKey: null,
  ...more,
});

/** A playlist on its way, of the person who is signed in. */
export const download = (more: Partial<DownloadDetails> = {}): DownloadDetails => {
  const items = more.items ?? [downloadItem()];
  return {
    id: nextId(),
    kind: 'playlist',
    url: 'https://www.youtube.com/playlist?list=PLscores',
    listId: 'PLscores',
    title: 'Silent film scores',
    channel: 'Rivoli Trio',
    quality: '1080p',
    collectionTitle: 'Silent film scores',
    isFollowed: false,
    status: 'downloading',
    percent: 0,
    done: 0,
    total: items.length,
    failed: 0,
    queuePosition: null,
    collection: 'none',
    plexCollectionId: null,
    watchUrl: null,
    reason: null,
    requestedBy: { id: maraSession.user.id, name: maraSession.user.username },
    isMine: true,
    createdAt: inMinutes(-5),
    finishedAt: null,
    ...more,
    items,
  };
};

export const downloadPage = (...items: DownloadDetails[]): DownloadPage => ({
  items,
  total: items.length,
  offset: 0,
  limit: 30,
});

export const flowingQueue: DownloadQueue = {
  isPaused: false,
  pausedBecause: null,
  resumesAt: null,
  detail: null,
  waiting: 0,
  active: 0,
  toolProblem: null,
};
