import type { VideoFailure } from '../failures/video-failure.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import type { RequestPace, Wishes } from './arguments.ts';
import type { DownloadProgress } from './progress.ts';
import type { SubtitleFile } from './stage.ts';
import type { MediaFile } from './verify-media.ts';

export interface DownloadRequest extends Wishes {
  videoId: string;
  /**
   * A folder of this video alone, on the file system of the library. It is made when missing, not what is above it; what it holds of an
   * earlier attempt is continued where that is safe.
   */
  stage: string;
  /** Above it the download is stopped; null: no limit. */
  maxBytes?: number | null;
  signal?: AbortSignal;
  /** At most twice a second. */
  onProgress?: (progress: DownloadProgress) => void;
  /**
   * To be kept, so that `killGroup` finds the process after a crash of the portal; null where the system does not
   * tell. The download does not end before this has; its errors pass on.
   */
  onSpawn?: (process: ProcessIdentity | null) => void | Promise<void>;
}

export interface FetchedVideo {
  outcome: 'fetched';
  /** In the stage, verified; moving it away is up to the caller. */
  file: MediaFile;
  thumbnail: string | null;
  subtitles: SubtitleFile[];
  about: {
    title: string | null;
    channel: string | null;
    /** A day, as 2026-10-26. */
    uploadedOn: string | null;
  };
}

export type DownloadResult =
  | FetchedVideo
  /** The stage can be continued later, or thrown away. */
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; failure: VideoFailure };

export interface DownloadTimes extends RequestPace {
  stallMs: number;
  longestMs: number;
}
