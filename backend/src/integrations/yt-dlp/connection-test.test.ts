import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeToolFolder } from '../../../test/support/fake-tools.ts';
import { createYoutubeTest } from './connection-test.ts';
import { late } from './patient-files.ts';
import { createToolbox } from './tools/toolbox.ts';

const openTest = (toolFolder: string) =>
  createYoutubeTest({ toolbox: createToolbox({ searchPath: `${toolFolder}:/usr/bin:/bin` }) });

const failedStep = (steps: { step: string; result: string }[]) =>
  steps.find(({ result }) => result === 'failed')?.step;

describe('a folder for downloads', () => {
  it('passes when it can be written to and the tools work, and nothing is left in it', async () => {
    const folder = await makeFolder();
    const { problem, steps, version, freeBytes } = await openTest(await makeToolFolder())({ folder });
    expect({ problem, version }).toEqual({ problem: null, version: '2026.10.26' });
    expect(steps.map(({ step }) => step)).toEqual(['folder', 'write', 'space', 'tools', 'version']);
    expect(freeBytes).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is missing when it is not there, or is a file', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'file'), '');
    const test = openTest(await makeToolFolder());
    for (const wrong of ['nothing', 'file', 'file/below']) {
      const { problem, steps } = await test({ folder: join(folder, wrong) });
      expect(problem).toBe('folder-missing');
      expect(failedStep(steps)).toBe('folder');
    }
  });

  it('is read-only when nothing can be written, whoever asks', async () => {
    // Not even root may write here.
    const { problem, steps } = await openTest(await makeToolFolder())({ folder: '/proc/self' });
    expect(problem).toBe('folder-read-only');
    expect(failedStep(steps)).toBe('write');
  });

  it('is on a file server that does not answer', async () => {
    const toolbox = createToolbox({ searchPath: '/nowhere' });
    const test = createYoutubeTest({ toolbox, files: async () => late });
    const { problem, steps } = await test({ folder: '/anywhere' });
    expect(problem).toBe('timeout');
    expect(steps[0]?.detail).toBe('The disk or file server does not answer.');
  });

  it.each([
    [1_000_000, 'disk-full', 'failed'],
    [5_000_000_000, null, 'warned'],
    [50_000_000_000, null, 'passed'],
    [null, null, 'warned'],
  ] as const)('with %s bytes free has the problem %s', async (freeBytes, problem, result) => {
    const answers: unknown[] = [null, null, freeBytes];
    const test = createYoutubeTest({
      toolbox: createToolbox({ searchPath: `${await makeToolFolder()}:/usr/bin:/bin` }),
      files: async () => answers.shift() as never,
    });
    const tested = await test({ folder: '/anywhere' });
    expect(tested.problem).toBe(problem);
    expect(tested.steps[2]).toMatchObject({ step: 'space', result });
  });
});

describe('the tools', () => {
  it('are missed by name', async () => {
    const tools = await makeToolFolder({ 'yt-dlp': null, ffprobe: 'exit 1' });
    const { problem, steps } = await createYoutubeTest({
      toolbox: createToolbox({ searchPath: tools }),
    })({ folder: await makeFolder() });
    expect(problem).toBe('tool-missing');
    expect(steps.find(({ step }) => step === 'tools')?.detail).toBe(
      'yt-dlp is not installed where MediaNest looks for it. ffprobe is there but does not say its version.',
    );
  });

  it.each([
    ['2023.03.04', 'too-old'],
    ['2025.11.11', 'too-old'],
    ['2025.11.12', null],
    ['2025.11.12.232815', null],
    ['2026.01.01', null],
  ])('of %s are: %s', async (version, problem) => {
    const tools = await makeToolFolder({ 'yt-dlp': `echo ${version}` });
    const tested = await openTest(tools)({ folder: await makeFolder() });
    expect(tested).toMatchObject({ problem, version });
  });
});
