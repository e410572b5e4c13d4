import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, writeTool } from '../../../../test/support/fake-tools.ts';
import { runTool } from './run-tool.ts';

const run = async (script: string, limits: { timeoutMs?: number; maxBytes?: number } = {}) => {
  const path = await writeTool(await makeFolder(), 'tool', script);
  return runTool({
    path,
    args: ['one', 'two words'],
    searchPath: '/usr/bin:/bin',
    timeoutMs: 15_000,
    ...limits,
  });
};

it('hands its arguments over as they are', async () => {
  expect(await run('printf "%s|" "$@"')).toEqual({ outcome: 'ended', output: 'one|two words|' });
});

it('fails with the program, and with one that is none', async () => {
  expect(await run('echo half; exit 3')).toEqual({ outcome: 'failed' });
  const missing = { path: '/nowhere/tool', args: [], searchPath: '/bin', timeoutMs: 1000 };
  expect(await runTool(missing)).toEqual({ outcome: 'failed' });
});

it('keeps no more of the output than it may', async () => {
  const ended = await run('head -c 100000 /dev/zero | tr "\\0" x', { maxBytes: 100 });
  expect(ended).toEqual({ outcome: 'ended', output: 'x'.repeat(100) });
});

it('ends a program that takes too long, and the programs that this one started', async () => {
  const pidFile = join(await makeFolder(), 'pid');
  expect(await run(`sleep 60 & echo $! > ${pidFile}; wait`, { timeoutMs: 1500 })).toEqual({
    outcome: 'timeout',
  });
  const pid = Number(await readFile(pidFile, 'utf8'));
  await expect
    .poll(() =>
      readFile(`/proc/${pid}/stat`, 'utf8').then(
        (stat) => stat.split(' ')[2],
        () => 'gone',
      ),
    )
    .toMatch(/gone|Z/);
});
