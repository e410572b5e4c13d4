import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeProcess, killGroup } from './process-identity.ts';
import { signalGroup } from './signal-group.ts';

const stageName = '01983b5e-stage';

/** Its leader reads from a pipe, so that a script can wait until the test lets it go on by `end`. */
const startGroup = async (script: string, home = `/library/.medianest-stage/${stageName}`) => {
  const child = spawn('/bin/sh', ['-c', script], {
    ...{ detached: true, stdio: ['pipe', 'pipe', 'ignore'] },
    env: { PATH: '/usr/bin:/bin', HOME: home },
  });
  await once(child, 'spawn');
  onTestFinished(() => signalGroup(child.pid, 'SIGKILL'));
  return child as ChildProcess & { pid: number };
};

/** Lets a leader go on that waits for it, to its end. */
const end = async (child: ChildProcess) => {
  const exited = once(child, 'exit');
  child.stdin?.end();
  await exited;
};

const identify = async (pid: number) => {
  const identity = await describeProcess(pid);
  if (!identity) throw new Error('The process is gone');
  return identity;
};

describe('a process that an earlier life of the portal started', () => {
  it('is killed with all that it started', async () => {
    const child = await startGroup('sleep 60 & echo $!; wait');
    const [text] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    const ended = once(child, 'exit');
    expect(await killGroup(await identify(child.pid), stageName)).toBe(true);
    expect((await ended)[1]).toBe('SIGKILL');
    await expect.poll(async () => describeProcess(Number(text))).toBeNull();
  });

  it('is killed when only what it started is left', async () => {
    const child = await startGroup('sleep 60 & read -r _');
    const identity = await identify(child.pid);
    await end(child);
    expect(await killGroup(identity, stageName)).toBe(true);
    await expect.poll(() => killGroup(identity, stageName)).toBe(false);
  });

  it.each([
    ['elsewhere', '/home/somebody'],
    ['in another stage', `/library/.medianest-stage/of-${stageName}`],
    ['nowhere', ''],
  ])('is not taken for a later group that lost its leader, too, and is at home %s', async (_where, home) => {
    const child = await startGroup('sleep 60 & echo $!; read -r _', home);
    const [text] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    const identity = await identify(child.pid);
    await end(child);
    expect(await killGroup(identity, stageName)).toBe(false);
    expect(await describeProcess(Number(text))).not.toBeNull();
  });

  it('is not taken for a later one with the same number, or of an earlier start of the machine', async () => {
    const child = await startGroup('sleep 60');
    const { pid, startedAt } = await identify(child.pid);
    const [bootId, ticks] = startedAt.split(':');
    expect(await killGroup({ pid, startedAt: `${bootId}:${Number(ticks) - 1}` }, stageName)).toBe(false);
    expect(await killGroup({ pid, startedAt: `another-start:${ticks}` }, stageName)).toBe(false);
    expect(await killGroup({ pid, startedAt: '' }, stageName)).toBe(false);
    expect(await describeProcess(pid)).toEqual({ pid, startedAt });
  });

  it('is nothing when it has ended', async () => {
    const child = await startGroup('read -r _');
    const identity = await identify(child.pid);
    await end(child);
    expect(await describeProcess(child.pid)).toBeNull();
    expect(await killGroup(identity, stageName)).toBe(false);
  });
});
