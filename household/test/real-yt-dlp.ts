import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { YoutubeState } from '../src/index.ts';

export type ToolResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

const { MEDIANEST_TEST_YTDLP = '', MEDIANEST_TEST_FFPROBE = '', PATH = '' } = process.env;

/** Runs the real yt-dlp against a simulated YouTube, as the portal would: nothing of ours but the proxy. */
export function runYtDlp(
  { proxyUrl, certificateFile }: YoutubeState,
  args: readonly string[],
  { cwd = tmpdir() } = {},
): Promise<ToolResult> {
  if (!MEDIANEST_TEST_YTDLP) throw new Error('There is no yt-dlp; "npm run tools" fetches one.');
  // A Python that has its own list of authorities must not prefer it.
  const trusting = ['--compat-options', 'no-certifi'];
  const calmly = ['--ignore-config', '--no-plugin-dirs', '--color', 'never', '--no-cache-dir'];
  return run(MEDIANEST_TEST_YTDLP, [...calmly, '--proxy', proxyUrl, ...trusting, ...args], {
    cwd,
    env: { PATH, HOME: cwd, LANG: 'C.UTF-8', SSL_CERT_FILE: certificateFile },
  });
}

export type Probed = {
  readonly format: { readonly duration: string };
  readonly streams: readonly { readonly codec_name: string; readonly height?: number }[];
};

/** What a file really is, by the real ffprobe. */
export async function probeFile(path: string): Promise<Probed> {
  if (!MEDIANEST_TEST_FFPROBE) throw new Error('There is no ffprobe; "npm run tools" installs it.');
  const wanted = ['-show_entries', 'format=duration:stream=codec_name,height', '-of', 'json'];
  const { stdout } = await run(MEDIANEST_TEST_FFPROBE, ['-v', 'error', ...wanted, path], { cwd: tmpdir() });
  return JSON.parse(stdout) as Probed;
}

/** A folder of the running test. */
export async function makeStage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'household-stage-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<ToolResult> {
  return new Promise((resolve) => {
    execFile(program, args, { ...options, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
}
