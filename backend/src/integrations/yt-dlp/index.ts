export { createYoutubeTest, type YoutubeTest } from './connection-test.ts';
export type {
  DownloadRequest,
  DownloadResult,
  FetchedVideo,
} from './download/download-types.ts';
export type { DownloadProgress } from './download/progress.ts';
export type { SubtitleFile } from './download/stage.ts';
export type { MediaFile } from './download/verify-media.ts';
export type { VideoFailure } from './failures/video-failure.ts';
export { measureFreeBytes } from './folder.ts';
export { createLibraryDisk } from './library-disk.ts';
export { createPatientFiles, late, type PatientFiles } from './patient-files.ts';
export type { ListedVideo } from './probe/listing.ts';
export type { FoundVideos, ProbeOptions, ProbeResult } from './probe/probe.ts';
export { describeProcess, killGroup, type ProcessIdentity } from './processes/process-identity.ts';
export { createThumbnailSource } from './thumbnail.ts';
export { findOnPath } from './tools/find-executable.ts';
export type { YtDlpSource, YtDlpTool } from './tools/find-yt-dlp.ts';
export type { Tool } from './tools/tool.ts';
export { createToolbox, type Toolbox, type ToolboxOptions, type Tools } from './tools/toolbox.ts';
export * from './updates/index.ts';
export { playlistAddress, videoAddress } from './youtube-address.ts';
export { createYtDlp, type YtDlp, type YtDlpOptions } from './yt-dlp.ts';
export { isTooOldYtDlp, oldestYtDlp, releasedOn } from './yt-dlp-version.ts';
