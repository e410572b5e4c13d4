import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readlink, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder, makeToolFolder, writeTool } from '../../../../test/support/fake-tools.ts';
import {
  fakeYtDlp,
  makeSigningKey,
  type SigningKey,
  startReleases,
  writeKeyFile,
} from '../../../../test/support/yt-dlp-releases.ts';
import { createOutboundDownload } from '../../../platform/outbound-http/index.ts';
import { runTool } from '../tools/run-tool.ts';
import { createToolbox } from '../tools/toolbox.ts';
import type { UpdateProblem } from './problem.ts';
import { createReleaseSource } from './release-source.ts';
import { loadSigningKey, ytDlpFingerprint, ytDlpKeyPath } from './signing-key.ts';
import { createVersionsFolder } from './versions-folder.ts';
import { createYtDlpUpdates } from './yt-dlp-updates.ts';

let key: SigningKey;
let otherKey: SigningKey;

beforeAll(async () => {
  [key, otherKey] = await Promise.all([makeSigningKey(), makeSigningKey()]);
});

const stable = { channel: 'stable' } as const;

interface House {
  /** On the machine beside ours; null: none. */
  onPath?: string | null;
  keyFile?: string;
  keepMs?: number;
}

const openUpdates = async ({ onPath = null, keyFile, keepMs }: House = {}) => {
  const releases = await startReleases(key);
  const downloads = createOutboundDownload({ mayStayInside: true });
  onTestFinished(downloads.close);
  const tools = await makeToolFolder({ 'yt-dlp': onPath && `echo ${onPath}` });
  const searchPath = `${tools}:/usr/bin:/bin`;
  const versions = createVersionsFolder({ folder: join(await makeFolder(), 'yt-dlp'), keepMs });
  const toolbox = createToolbox({ searchPath, findManagedYtDlp: versions.findProgram });
  const updates = createYtDlpUpdates({
    versions,
    source: createReleaseSource({ baseUrl: releases.url, downloads }),
    keyFile: { path: keyFile ?? (await writeKeyFile(key.armored)), fingerprint: key.fingerprint },
    toolbox,
    hasOther: async () => onPath !== null,
    searchPath,
  });
  const inUse = async () => {
    const { ytDlp } = await toolbox.inspect();
    return ytDlp.state === 'found' ? { version: ytDlp.version, source: ytDlp.source } : ytDlp.state;
  };
  const publish = (version: string, channel?: 'stable' | 'nightly') =>
    releases.publish({ program: fakeYtDlp(version) }, channel);
  return { releases, publish, updates, versions, toolbox, inUse };
};

type Opened = Awaited<ReturnType<typeof openUpdates>>;

/** It is refused for this reason, and nothing has changed. */
const expectRefusal = async ({ updates, inUse, versions }: Opened, problem: UpdateProblem) => {
  const before = [await inUse(), await versions.findCurrent()];
  expect(await updates.update(stable)).toMatchObject({ outcome: 'refused', problem });
  expect([await inUse(), await versions.findCurrent()]).toEqual(before);
  const left = await readdir(versions.folder).catch(() => []);
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
};

describe('a good release', () => {
  it('is used from then on, and fetched once', async () => {
    const house = await openUpdates();
    await house.publish('2026.11.20');
    expect(await house.inUse()).toBe('missing');
    expect(await house.updates.update(stable)).toEqual({ outcome: 'updated', from: null, to: '2026.11.20' });
    expect(await house.inUse()).toEqual({ version: '2026.11.20', source: 'managed' });
    expect(await house.updates.update(stable)).toEqual({ outcome: 'current', version: '2026.11.20' });
    expect(house.releases.fetched().filter((file) => file === 'yt-dlp')).toHaveLength(1);
  });

  it('comes from the channel that was chosen', async () => {
    const house = await openUpdates({ onPath: '2026.10.26' });
    await house.publish('2026.10.26');
    await house.publish('2026.11.27.232815', 'nightly');
    expect(await house.updates.update(stable)).toEqual({ outcome: 'current', version: '2026.10.26' });
    expect(await house.updates.update({ channel: 'nightly' })).toMatchObject({ to: '2026.11.27.232815' });
    expect(await house.inUse()).toMatchObject({ source: 'managed' });
  });

  it('does not change what runs: that keeps the file that it was started from', async () => {
    const house = await openUpdates();
    await house.publish('2026.11.01');
    await house.updates.update(stable);
    const { ytDlp } = await house.toolbox.inspect();
    await house.publish('2026.11.20');
    await house.updates.update(stable);
    const path = ytDlp.state === 'found' ? ytDlp.path : '';
    const run = await runTool({ path, args: [], searchPath: '/usr/bin:/bin', timeoutMs: 15_000 });
    expect(run).toEqual({ outcome: 'ended', output: '2026.11.01\n' });
  });

  it('leaves the last two, once nothing can run with an older one', async () => {
    const house = await openUpdates({ keepMs: 60_000 });
    for (const version of ['2026.11.01', '2026.11.10', '2026.11.20']) {
      await house.publish(version);
      await house.updates.update(stable);
    }
    await house.updates.update(stable);
    expect(await readdir(house.versions.folder)).toContain('2026.11.01');
    await utimes(join(house.versions.folder, '2026.11.01'), 0, 0);
    await house.updates.update(stable);
    expect((await readdir(house.versions.folder)).sort()).toEqual(['2026.11.10', '2026.11.20', 'current']);
  });
});

it('the key that MediaNest brings is the pinned one, can sign, and does not expire', async () => {
  const key = await loadSigningKey({ path: ytDlpKeyPath, fingerprint: ytDlpFingerprint });
  expect(await key.getSigningKey()).toBeTruthy();
  expect(await key.getExpirationTime()).toBe(Number.POSITIVE_INFINITY);
});

describe('a release is refused', () => {
  it('while there is no key, without a look at it', async () => {
    const house = await openUpdates({ keyFile: join(await makeFolder(), 'public.key') });
    await house.publish('2026.11.20');
    await expectRefusal(house, 'no-key');
    expect(await house.updates.hasKey()).toBe(false);
    expect(house.releases.fetched()).toEqual([]);
  });

  it.each([
    ['another key', () => otherKey.armored],
    ['no key at all', () => 'This is no key.'],
  ])('when the key file holds %s', async (_name, content) => {
    const house = await openUpdates({ keyFile: await writeKeyFile(content()) });
    await house.publish('2026.11.20');
    await expectRefusal(house, 'wrong-key');
  });

  it('when another key signed it', async () => {
    const house = await openUpdates();
    await house.releases.publish({ program: fakeYtDlp('2026.11.20'), signedBy: otherKey });
    await expectRefusal(house, 'bad-signature');
  });

  it('when the signature is of another list', async () => {
    const house = await openUpdates();
    await house.releases.publish({ program: fakeYtDlp('2026.11.20'), signs: 'another list' });
    await expectRefusal(house, 'bad-signature');
  });

  it.each([
    ['another sum', `${'0'.repeat(64)}  yt-dlp\n`],
    ['no sum', `${'0'.repeat(64)}  yt-dlp.exe\n`],
    ['two sums', `${'0'.repeat(64)}  yt-dlp\n${'1'.repeat(64)} *yt-dlp\n`],
    ['half a sum', 'abc  yt-dlp\n'],
  ])('when the signed list has %s', async (_name, sums) => {
    const house = await openUpdates();
    await house.releases.publish({ program: fakeYtDlp('2026.11.20'), sums });
    await expectRefusal(house, 'bad-checksum');
  });

  it('when it is older than what is in use, on the machine or of ours', async () => {
    const onMachine = await openUpdates({ onPath: '2026.11.20' });
    await onMachine.publish('2026.11.01');
    await expectRefusal(onMachine, 'older');
    const ours = await openUpdates();
    await ours.publish('2026.11.01');
    await ours.updates.update(stable);
    await ours.publish('2026.11.20');
    await ours.updates.update(stable);
    // That list was signed by the right key once, and its program is here still.
    await ours.publish('2026.11.01');
    await expectRefusal(ours, 'older');
  });

  it('when downloads would not take it', async () => {
    const house = await openUpdates();
    await house.publish('2025.01.01');
    await expectRefusal(house, 'older');
  });

  it.each([
    ['fails', '#!/bin/sh\nexit 1\n'],
    ['is for another machine', 'no program'],
    ['says no version', '#!/bin/sh\necho hello\n'],
    [
      'knows an option no more',
      fakeYtDlp('2026.11.20').replace(
        '#!/bin/sh',
        '#!/bin/sh\ncase " $* " in *" --no-exec "*) exit 2;; esac',
      ),
    ],
    ['knows no YouTube', '#!/bin/sh\necho 2026.11.20\n'],
  ])('when its program %s', async (_name, program) => {
    const house = await openUpdates({ onPath: '2026.10.26' });
    await house.releases.publish({ program });
    await expectRefusal(house, 'does-not-run');
  });

  it('when the disk does not take it', async () => {
    const house = await openUpdates({ onPath: '2026.10.26' });
    await house.publish('2026.11.20');
    await writeFile(house.versions.folder, 'a file in the place of the folder');
    await expectRefusal(house, 'not-stored');
  });

  it('when it cannot be fetched', async () => {
    await expectRefusal(await openUpdates(), 'unreachable');
  });
});

describe('going back', () => {
  it('leads to the version before, which an update then passes over', async () => {
    const house = await openUpdates();
    await house.publish('2026.11.01');
    await house.updates.update(stable);
    expect(await house.updates.findWayBack()).toBeUndefined();
    await house.publish('2026.11.20');
    await house.updates.update(stable);
    const back = await house.updates.rollBack();
    expect(back).toMatchObject({ from: '2026.11.20', to: '2026.11.01' });
    expect(await house.inUse()).toMatchObject({ version: '2026.11.01' });
    const passOver = back?.checksum;
    expect(await house.updates.update({ ...stable, passOver })).toEqual({
      outcome: 'current',
      version: '2026.11.01',
    });
    expect(await house.updates.update(stable)).toMatchObject({ to: '2026.11.20' });
  });

  it('leads to the machine’s own program from the first update', async () => {
    const house = await openUpdates({ onPath: '2026.10.26' });
    expect(await house.updates.rollBack()).toBeNull();
    await house.publish('2026.11.20');
    await house.updates.update(stable);
    expect(await house.updates.rollBack()).toMatchObject({ from: '2026.11.20', to: null });
    expect(await house.inUse()).toEqual({ version: '2026.10.26', source: 'path' });
  });
});

describe('the program in use', () => {
  it('is the newer one, ours or the machine’s', async () => {
    const house = await openUpdates({ onPath: '2026.10.26' });
    await house.publish('2026.11.20');
    await house.updates.update(stable);
    const tools = await makeToolFolder({ 'yt-dlp': 'echo 2026.11.25' });
    const { findProgram: findManagedYtDlp } = house.versions;
    const renewed = createToolbox({ searchPath: `${tools}:/usr/bin:/bin`, findManagedYtDlp });
    expect((await renewed.inspect()).ytDlp).toMatchObject({ version: '2026.11.25', source: 'path' });
    const named = createToolbox({ searchPath: '/bin', ytDlpPath: '/nowhere/yt-dlp', findManagedYtDlp });
    expect((await named.inspect()).ytDlp).toEqual({ state: 'missing', source: 'configured' });
  });
});

/** A process that switches back and forth for as long as it lives. */
const switching = (folder: string) => `
  import { createVersionsFolder } from '${new URL('./versions-folder.ts', import.meta.url).href}';
  const { switchTo } = createVersionsFolder({ folder: ${JSON.stringify(folder)} });
  process.stdout.write('ready');
  for (;;) { await switchTo('2026.11.01'); await switchTo('2026.11.20'); }
`;

it('a process that is killed while it switches leaves the old version or the new one', {
  timeout: 60_000,
}, async () => {
  const folder = await makeFolder();
  for (const version of ['2026.11.01', '2026.11.20']) {
    await mkdir(join(folder, version));
    await writeTool(join(folder, version), 'yt-dlp', `echo ${version}`);
  }
  const versions = createVersionsFolder({ folder, keepMs: -1000 });
  for (let turn = 0; turn < 3; turn += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', switching(folder)]);
    const exited = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), exited]);
    // The link is there at every moment from its first on.
    await expect.poll(() => readlink(join(folder, 'current')).catch(() => null)).toMatch(/^2026/);
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(['2026.11.01', '2026.11.20']).toContain(await versions.findCurrent());
  }
  await versions.sweep();
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('what an update left that was cut short is cleared away, and was never in use', async () => {
  const folder = await makeFolder();
  const versions = createVersionsFolder({ folder, keepMs: 60_000 });
  await versions.draft(Buffer.from('half'));
  const old = await versions.draft(Buffer.from('half'));
  await utimes(join(old.path, '..'), 0, 0);
  await writeFile(join(folder, 'public.key'), 'stays');
  await versions.sweep();
  expect(await versions.findCurrent()).toBeNull();
  expect(await readdir(folder)).toHaveLength(2);
  await rm(join(folder, 'public.key'));
});
