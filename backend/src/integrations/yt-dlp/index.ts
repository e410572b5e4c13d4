export { createYoutubeTest, type YoutubeTest } from './connection-test.ts';
export type { Tool } from './tools/tool.ts';
export { createToolbox, type Toolbox, type ToolboxOptions, type Tools } from './tools/toolbox.ts';
export { isTooOldYtDlp, oldestYtDlp } from './yt-dlp-version.ts';
