import { findAt, findOnPath } from './find-executable.ts';
import type { Tool, ToolKind } from './tool.ts';

/** Where the program comes from: a place that was named, the search path, or an update of ours. */
export type YtDlpSource = 'configured' | 'path' | 'managed';

export type YtDlpTool = Tool & { source: YtDlpSource };

const versionOf = ({ tool }: { tool: Tool }) => (tool.state === 'found' ? tool.version : '');

/**
 * The yt-dlp to use. A place that was named is the only one; otherwise the newer of the one in the search path and
 * the one that MediaNest keeps itself, for the machine’s own may have been renewed meanwhile.
 */
export const createFindYtDlp = (parts: {
  ytDlpPath?: string | undefined;
  searchPath: string;
  /** Null while there is none. */
  findManaged?: (() => Promise<string | null>) | undefined;
  inspect(kind: ToolKind): Promise<Tool>;
  ask: Pick<ToolKind, 'args' | 'versionIn'>;
}) => {
  const { ytDlpPath, searchPath, findManaged = async () => null, inspect, ask } = parts;

  const look = async (source: YtDlpSource, find: () => Promise<string | null>) => ({
    source,
    tool: await inspect({ find, ...ask }),
  });

  const choose = async () => {
    if (ytDlpPath) return look('configured', () => findAt(ytDlpPath, 'yt-dlp'));
    const [own, managed] = await Promise.all([
      look('path', () => findOnPath('yt-dlp', searchPath)),
      look('managed', findManaged),
    ]);
    if (managed.tool.state === 'missing') return own;
    return own.tool.state !== 'missing' && versionOf(own) > versionOf(managed) ? own : managed;
  };

  return async (): Promise<YtDlpTool> => {
    const { source, tool } = await choose();
    return { ...tool, source };
  };
};
