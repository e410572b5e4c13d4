import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exclusively } from '../launcher/exclusively.mjs';
import { runApt } from './apt.ts';
import { findDebianMirror, sourceLine } from './debian-mirror.ts';
import { cachedYtDlp, findCachedYtDlp, ytDlpFolder } from './find-tools.ts';

/** Debian's package of this suite is current and runs on older releases too: it is Python and nothing else. */
const suite = 'trixie-backports';

const systemPython = '/usr/bin/python3';

/**
 * Fetches a current yt-dlp from this machine's Debian mirror into the cache of this repository. Nothing is
 * installed, and apt's own lists stay as they are.
 *
 * @returns its path
 * @throws Error that says what could not be done
 */
export async function fetchYtDlp({ timeoutMs = 120_000 } = {}): Promise<string> {
  return exclusively('fetching of yt-dlp', async () => {
    const found = findCachedYtDlp();
    if (found) return found;
    await mkdir(dirname(ytDlpFolder), { recursive: true });
    const draft = await mkdtemp(join(dirname(ytDlpFolder), 'draft-'));
    try {
      await download(draft, timeoutMs);
      await unpack(draft);
      await rm(ytDlpFolder, { recursive: true, force: true });
      await rename(join(draft, 'yt-dlp'), ytDlpFolder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return cachedYtDlp;
  });
}

/** A package by itself, with lists of its own. */
async function download(folder: string, timeoutMs: number): Promise<void> {
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'archives', 'partial'), { recursive: true });
  const mirror = await findDebianMirror(folder, timeoutMs);
  await writeFile(join(folder, 'sources.list'), sourceLine(suite, mirror));
  const settings = [
    `Dir::Etc::SourceList=${join(folder, 'sources.list')}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::Lists=${join(folder, 'lists')}`,
    `Dir::Cache=${folder}`,
    'Acquire::Languages=none',
    'Acquire::http::Timeout=15',
    // Another user may not enter the cache.
    'APT::Sandbox::User=root',
  ].flatMap((setting) => ['-o', setting]);
  const run = (...args: string[]) => runApt([...settings, ...args], { cwd: folder, timeoutMs });
  if (run('update') && run('download', 'yt-dlp')) return;
  throw new Error(`apt-get could not fetch yt-dlp from the suite ${suite}.`);
}

async function unpack(draft: string): Promise<void> {
  const found = (await readdir(draft)).find((name) => name.endsWith('.deb'));
  if (!found) throw new Error('apt-get fetched no package of yt-dlp.');
  const target = join(draft, 'yt-dlp');
  spawnSync('dpkg-deb', ['-x', found, target], { cwd: draft, stdio: 'inherit' });
  const program = join(target, 'bin', 'yt-dlp');
  await mkdir(dirname(program));
  await writeFile(program, wrapper);
  await chmod(program, 0o755);
  const { stdout } = spawnSync(program, ['--ignore-config', '--version'], { encoding: 'utf8' });
  if (!/^\d{4}\.\d\d\.\d\d/.test(stdout ?? ''))
    throw new Error(
      'The yt-dlp that was fetched does not run; does this machine have a Python from 3.11 on?',
    );
}

const wrapper = `#!/bin/sh
# yt-dlp as Debian packs it, not installed, by the Python of this machine.
here=$(dirname "$0")
PYTHONPATH="$here/../usr/lib/python3/dist-packages" exec ${existsSync(systemPython) ? systemPython : 'python3'} -m yt_dlp "$@"
`;
