import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mirrorIn, sourceLine } from '../tools/debian-mirror.ts';
import { findDownloadTools } from '../tools/find-tools.ts';
import { explainMissingTools, missingPackages, type ToolSituation } from './prepare-download-tools.ts';

const bareDebian: ToolSituation = {
  ...{ ytDlp: null, ffmpeg: null, ffprobe: null, python: null },
  ...{ isRefused: false, hasApt: true, isRoot: true },
};
const complete = { ytDlp: '/usr/bin/yt-dlp', ffmpeg: '/usr/bin/ffmpeg', ffprobe: '/usr/bin/ffprobe' };

async function writeTool(name: string, script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-tools-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}

describe('the programs of downloads', () => {
  it('are installed and fetched by root on Debian', () => {
    expect(explainMissingTools(bareDebian)).toBeNull();
    expect(missingPackages(bareDebian)).toEqual(['ffmpeg', 'python3']);
    expect(missingPackages({ ...bareDebian, ...complete })).toEqual([]);
  });

  it('are no obstacle when they are there, whatever the machine allows', () => {
    const nothingAllowed = { isRefused: true, hasApt: false, isRoot: false };
    expect(explainMissingTools({ ...bareDebian, ...complete, ...nothingAllowed })).toBeNull();
  });

  it('need nobody’s rights for yt-dlp alone, where there is apt', () => {
    const rest = { ...bareDebian, ...complete, ytDlp: null, python: '/usr/bin/python3', isRoot: false };
    expect(explainMissingTools(rest)).toBeNull();
    expect(explainMissingTools({ ...rest, isRefused: true })).toContain('yt-dlp from 2025.11.12 on');
    expect(explainMissingTools({ ...rest, hasApt: false })).toContain('package manager');
  });

  it('are explained where nothing may or can be installed', () => {
    expect(explainMissingTools({ ...bareDebian, isRefused: true })).toContain('MEDIANEST_TEST_INSTALL=0');
    expect(explainMissingTools({ ...bareDebian, isRoot: false })).toContain('apt-get install ffmpeg python3');
  });

  it('are looked for where somebody says that they are', async () => {
    const folder = await writeTool('ffmpeg', 'true');
    expect(findDownloadTools({ FFMPEG_PATH: folder })).toMatchObject({
      ffmpeg: join(folder, 'ffmpeg'),
      ffprobe: null,
    });
    const program = join(folder, 'ffmpeg');
    expect(findDownloadTools({ FFMPEG_PATH: program, YTDLP_PATH: '/nowhere' })).toMatchObject({
      ffmpeg: program,
      ytDlp: null,
    });
  });

  it('leave an old yt-dlp on the search path alone', async () => {
    const [old, current] = [
      await writeTool('yt-dlp', 'echo 2023.03.04'),
      await writeTool('yt-dlp', 'echo 2026.10.26'),
    ];
    expect(findDownloadTools({ PATH: old }).ytDlp).not.toBe(join(old, 'yt-dlp'));
    expect(findDownloadTools({ PATH: current }).ytDlp).toBe(join(current, 'yt-dlp'));
  });
});

describe('the mirror', () => {
  it('is this machine’s own for Debian, not the one for its security', () => {
    const targets = ['Debian-Security|http://mirror.lan/security/', 'Debian|http://mirror.lan/debian/'];
    expect(mirrorIn(targets)).toBe('http://mirror.lan/debian/');
    expect(mirrorIn(['Other|http://deb.example.com/'])).toBeNull();
  });

  it('is asked for one suite', () => {
    const line = sourceLine('trixie-backports', 'http://mirror.lan/debian/');
    expect(line).toMatch(/^deb (\[signed-by=\S+\] )?http:\/\/mirror\.lan\/debian\/ trixie-backports main\n$/);
  });
});
