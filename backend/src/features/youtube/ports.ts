import type {
  DownloadProgress,
  DownloadQueue,
  DownloadStatus,
  Quality,
  VideoProblem,
} from '@medianest/shared';

/** Why a video, or a look at an address, did not come. */
export interface VideoFailure {
  problem: VideoProblem;
  /** The words of the program, for administrators. */
  detail: string;
  /** Neither time nor another attempt will help. */
  isFinal: boolean;
  /** When it is worth another attempt, the first time; null when somebody has to act before. */
  retryAfterMs: number | null;
  /** Every other video would fail in the same way. */
  pausesQueue: boolean;
}

export interface ListedVideo {
  videoId: string;
  title: string;
  durationSeconds: number | null;
  problem: VideoProblem | null;
}

export interface FoundVideos {
  outcome: 'found';
  kind: 'video' | 'playlist';
  id: string;
  title: string;
  channel: string | null;
  entries: ListedVideo[];
  /** Of the whole playlist. */
  total: number;
}

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

export interface FetchProgress {
  phase: 'downloading' | 'processing';
  percent: number | null;
  downloadedBytes: number;
  totalBytes: number | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
}

export interface FetchRequest {
  videoId: string;
  quality: Quality;
  subtitles: readonly string[];
  sponsorMarks: boolean;
  /** Above it the download is stopped. */
  maxBytes: number;
  /** A folder of this video alone, on the file system of the library. */
  stage: string;
  signal?: AbortSignal;
  onProgress?: (progress: FetchProgress) => void;
  onSpawn?: (process: ProcessIdentity | null) => void | Promise<void>;
}

export interface FetchedVideo {
  outcome: 'fetched';
  /** In the stage, and looked into. */
  file: { path: string; sizeBytes: number; durationSeconds: number };
  thumbnail: string | null;
  subtitles: { language: string; path: string }[];
  about: { title: string | null };
}

export type FetchResult =
  | FetchedVideo
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; failure: VideoFailure };

/** What looks at YouTube and fetches from it. */
export interface VideoTool {
  /** @param url built from ids */
  probe(
    url: string,
    options: { maxItems: number },
  ): Promise<FoundVideos | { outcome: 'failed'; failure: VideoFailure }>;
  download(request: FetchRequest): Promise<FetchResult>;
  /** Why it cannot work at all now; null when it can. */
  findToolProblem(): Promise<VideoFailure | null>;
  /**
   * Ends what an earlier life of the portal left running; false when there is nothing of it.
   *
   * @param stageName of the folder that was the stage
   */
  killGroup(process: ProcessIdentity, stageName: string): Promise<boolean>;
}

/** Where the files go, and how the media server sees that folder; null while it is not configured. */
export interface Folders {
  find(): Promise<{ folder: string; plexPath: string } | null>;
}

/** Answers in time, also when a file server does not. */
export interface Disk {
  /** Null when it is not known. */
  freeBytes(folder: string): Promise<number | null>;
  hasFolder(path: string): Promise<boolean>;
  /** Makes one in a folder that is there, or finds it; false when it could not. */
  makeFolder(path: string): Promise<boolean>;
}

/** A file of ours as the media server has it. */
export interface LibraryFile {
  ratingKey: string;
  file: string;
}

/** The section of the household's media server that shows the folder, with its owner's eyes. */
export interface VideoSection {
  /** Starts a look at a folder, as the media server sees it. */
  scan(folder: string): Promise<void>;
  /** The latest first. */
  listFiles(page: { start: number; size: number }): Promise<{ files: LibraryFile[]; total: number }>;
  findCollectionTitled(title: string): Promise<string | null>;
  /** Null when it is not there any more. */
  listCollectionItems(ratingKey: string): Promise<string[] | null>;
  createCollection(title: string, ratingKeys: readonly string[]): Promise<string>;
  addToCollection(ratingKey: string, items: readonly string[]): Promise<void>;
  removeFromCollection(ratingKey: string, item: string): Promise<void>;
  /** In its own order from now on. */
  orderByHand(ratingKey: string): Promise<void>;
  /** @param after null: to the beginning */
  moveInCollection(ratingKey: string, move: { item: string; after: string | null }): Promise<void>;
  setSummary(ratingKey: string, summary: string): Promise<void>;
  setPoster(ratingKey: string, picture: Buffer): Promise<void>;
  deleteCollection(ratingKey: string): Promise<void>;
}

/** Throws AppError `upstream.*` while the media server does not answer; null: it shows no such folder. */
export interface VideoLibrary {
  find(plexPath: string): Promise<VideoSection | null>;
  watchUrl(ratingKey: string, kind: 'item' | 'collection'): Promise<string | null>;
}

/** How often a person may still begin a download. */
export interface QuotaSource {
  look(userId: string): Promise<{ remaining: number; limit: number; resetsAt: Date | null }>;
}

export interface Pictures {
  /** Null for a video without one. Throws AppError `upstream.*`. */
  fetch(videoId: string): Promise<Buffer | null>;
}

/** What happened to a download, of which somebody may want to hear. */
export interface DownloadNews {
  step: 'waiting' | 'approved' | 'denied' | 'completed' | 'failed';
  id: string;
  userId: string | null;
  requesterName: string;
  title: string;
  status: DownloadStatus;
  done: number;
  total: number;
  reason: string | null;
  /** Who did it; null: by itself. */
  actorId: string | null;
}

export interface DownloadAudience {
  /** For its person and for administrators, at most twice a second for each download. */
  onProgress(userId: string | null, progress: DownloadProgress): void;
  onDownload(news: DownloadNews): void;
  /** It was paused, or goes on. */
  onQueue(queue: Pick<DownloadQueue, 'isPaused' | 'pausedBecause' | 'resumesAt' | 'detail'>): void;
  /** Several videos failed in a way that only a newer program helps against. */
  onToolOutdated(detail: string): void;
}
