import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test, with its true name. */
export const makeFolder = async (prefix = 'medianest-test-'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A program that is a script of the shell. */
export const writeTool = async (folder: string, name: string, script: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
};

const saying = (line: string) => `echo "${line}"`;

/** What the programs of downloads answer when they are asked for their versions. */
export const toolScripts = {
  'yt-dlp': saying('2026.10.26'),
  ffmpeg: saying('ffmpeg version 7.1.1-1+b1 Copyright (c) 2000-2025 the FFmpeg developers'),
  ffprobe: saying('ffprobe version 7.1.1-1+b1 Copyright (c) 2007-2025 the FFmpeg developers'),
};

type OtherTools = Partial<Record<keyof typeof toolScripts, string | null>>;

/** Writes all programs that downloads need, some of them otherwise; null: not there. */
export const writeTools = async (folder: string, others: OtherTools = {}): Promise<void> => {
  for (const [name, script] of Object.entries({ ...toolScripts, ...others }))
    if (script !== null) await writeTool(folder, name, script);
};

/** A folder of the running test with these programs. */
export const makeToolFolder = async (others: OtherTools = {}): Promise<string> => {
  const folder = await makeFolder('medianest-tools-');
  await writeTools(folder, others);
  return folder;
};
