import { stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { createSingleFlight } from '../../../platform/resilience/index.ts';
import { runTool } from './run-tool.ts';

export type Tool =
  | { state: 'found'; path: string; version: string }
  | { state: 'missing' }
  /** It is there, but does not say its version: too slow, or not what its name says. */
  | { state: 'broken'; path: string };

export interface ToolKind {
  find(): Promise<string | null>;
  args: string[];
  /** The version in what it prints; undefined for another program's words. */
  versionIn(output: string): string | undefined;
}

/** Small machines take seconds to unpack a program of Python. */
const timeoutMs = 8000;

/** Starting yt-dlp costs half a second and 70 MB, so its answer is kept while its file stays the same. */
const memoryMs = 60 * 60_000;

/** One that does not answer takes its whole time each time, and pages ask often. */
const brokenMemoryMs = 20_000;

/** Asks programs for their versions, and again only when their files have changed. */
export const createToolInspector = ({ searchPath }: { searchPath: string }) => {
  const versions = new LRUCache<string, string>({ max: 20, ttl: memoryMs });

  const broken = new LRUCache<string, true>({ max: 20, ttl: brokenMemoryMs });

  const share = createSingleFlight<string | undefined>();

  const askVersion = async (path: string, { args, versionIn }: ToolKind) => {
    const run = await runTool({ path, args, searchPath, timeoutMs });
    return run.outcome === 'ended' ? versionIn(run.output) : undefined;
  };

  return async (kind: ToolKind): Promise<Tool> => {
    const path = await kind.find();
    const file = path ? await stat(path).catch(() => null) : null;
    if (!path || !file) return { state: 'missing' };
    const key = `${path} ${file.mtimeMs} ${file.size}`;
    if (broken.has(key)) return { state: 'broken', path };
    const version = versions.get(key) ?? (await share(key, () => askVersion(path, kind)));
    if (!version) {
      broken.set(key, true);
      return { state: 'broken', path };
    }
    versions.set(key, version);
    return { state: 'found', path, version };
  };
};
