import { mkdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeToolFolder, toolScripts, writeTool } from '../../../../test/support/fake-tools.ts';
import { createToolbox, type ToolboxOptions } from './toolbox.ts';

const inspect = (searchPath: string, options: Partial<ToolboxOptions> = {}) =>
  createToolbox({ searchPath: `${searchPath}:/usr/bin:/bin`, ...options }).inspect();

describe('the tools of downloads', () => {
  it('are found in the search path, with their versions', async () => {
    const folder = await makeToolFolder();
    expect(await inspect(folder)).toEqual({
      ytDlp: { state: 'found', source: 'path', path: join(folder, 'yt-dlp'), version: '2026.10.26' },
      ffmpeg: { state: 'found', path: join(folder, 'ffmpeg'), version: '7.1.1-1+b1' },
      ffprobe: { state: 'found', path: join(folder, 'ffprobe'), version: '7.1.1-1+b1' },
    });
  });

  it('are found where somebody says: a program, or its folder', async () => {
    const [usual, own] = [await makeToolFolder(), await makeToolFolder({ 'yt-dlp': 'echo 2026.01.02' })];
    const named = await inspect(usual, {
      ytDlpPath: join(own, 'yt-dlp'),
      ffmpegPath: join(own, 'ffmpeg'),
    });
    expect(named.ytDlp).toMatchObject({ path: join(own, 'yt-dlp'), version: '2026.01.02' });
    expect(named.ffprobe).toMatchObject({ path: join(own, 'ffprobe') });
    expect(await inspect(usual, { ytDlpPath: own, ffmpegPath: own })).toEqual(named);
  });

  it('are missing when there is nothing to run', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'ffmpeg'));
    const nowhere = createToolbox({ searchPath: folder, ytDlpPath: '/nowhere/yt-dlp' });
    expect(await nowhere.inspect()).toEqual({
      ytDlp: { state: 'missing', source: 'configured' },
      ffmpeg: { state: 'missing' },
      ffprobe: { state: 'missing' },
    });
  });

  it.each([
    ['fails', 'exit 1'],
    ['says something else', 'echo Welcome'],
    ['says nothing', 'true'],
    ['is another program', toolScripts.ffmpeg],
  ])('are broken when one of them %s', async (_what, script) => {
    const folder = await makeToolFolder({ 'yt-dlp': script });
    expect((await inspect(folder)).ytDlp).toEqual({
      state: 'broken',
      source: 'path',
      path: join(folder, 'yt-dlp'),
    });
  });

  it('may be of a night', async () => {
    const folder = await makeToolFolder({ 'yt-dlp': 'echo 2026.10.26.232815' });
    expect((await inspect(folder)).ytDlp).toMatchObject({ version: '2026.10.26.232815' });
  });

  it('are not asked again while their files stay the same', async () => {
    const log = join(await makeFolder(), 'starts');
    const folder = await makeToolFolder({ 'yt-dlp': `echo started >> ${log}; echo 2026.10.26` });
    const toolbox = createToolbox({ searchPath: `${folder}:/usr/bin:/bin` });
    const starts = async () => (await readFile(log, 'utf8')).trim().split('\n').length;
    await Promise.all([toolbox.inspect(), toolbox.inspect()]);
    await toolbox.inspect();
    expect(await starts()).toBe(1);
    await utimes(join(folder, 'yt-dlp'), new Date(), new Date(Date.now() + 60_000));
    await toolbox.inspect();
    expect(await starts()).toBe(2);
  });

  it('get nothing of the portal’s own environment', async () => {
    const seen = join(await makeFolder(), 'environment');
    const folder = await makeToolFolder();
    await writeTool(folder, 'yt-dlp', `env > ${seen}; echo 2026.10.26`);
    await inspect(folder);
    const text = await readFile(seen, 'utf8');
    expect(text).toContain('YTDLP_NO_PLUGINS=1');
    expect(text).not.toContain('VITEST');
  });
});
