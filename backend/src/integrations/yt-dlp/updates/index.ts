export type { UpdateProblem } from './problem.ts';
export { createReleaseSource, isInHouse, type UpdateChannel, updateChannels } from './release-source.ts';
export { type KeyFile, ytDlpFingerprint, ytDlpKeyPath } from './signing-key.ts';
export type { UpdateOutcome } from './update.ts';
export { createVersionsFolder, type VersionsFolder } from './versions-folder.ts';
export { createYtDlpUpdates, type RollBack, type YtDlpUpdates } from './yt-dlp-updates.ts';
