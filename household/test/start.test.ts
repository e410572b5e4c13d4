import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createHouseholdControl, type RunningHousehold, startHousehold } from '../src/index.ts';

// Each process reads the whole household, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

const main = new URL('../src/main.ts', import.meta.url).pathname;

function startProcess(
  port: string,
  settings: Record<string, string> = {},
): { child: ChildProcessWithoutNullStreams; output: () => string } {
  const child = spawn(process.execPath, [main], { env: { ...settings, HOUSEHOLD_PORT: port } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

/** Ports may be in use on this machine, so a few are tried. */
async function startOnSomePort(): Promise<{ household: RunningHousehold; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    try {
      return { household: await startHousehold({ port }), port };
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

describe('starting', () => {
  it('takes consecutive ports, and gives them back when closed', async () => {
    const { household, port } = await startOnSomePort();
    expect(household.addresses).toEqual({
      plexTv: `http://127.0.0.1:${port}`,
      plex: `http://127.0.0.1:${port + 1}`,
      uptimeKuma: `http://127.0.0.1:${port + 2}`,
      overseerr: `http://127.0.0.1:${port + 3}`,
      youtube: `http://127.0.0.1:${port + 4}`,
    });
    await expect(startHousehold({ port })).rejects.toThrow('EADDRINUSE');
    await household.close();
    const again = await startHousehold({ port });
    await again.close();
  });

  it('keeps households apart', async () => {
    const [one, other] = await Promise.all([startHousehold({ port: 0 }), startHousehold({ port: 0 })]);
    await createHouseholdControl(one.controlUrl).revokeTokens('alice');
    const [changed, untouched] = await Promise.all(
      [one, other].map(({ controlUrl }) => createHouseholdControl(controlUrl).state()),
    );
    expect(changed?.people.alice.accountToken).not.toBe(untouched?.people.alice.accountToken);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('the process', () => {
  it('prints its addresses and ends on SIGTERM', async () => {
    const { child, output } = startProcess('0');
    while (!output().includes('_household')) await once(child.stdout, 'data');
    const controlUrl = /http:\S+_household/.exec(output())?.[0] ?? '';
    expect((await createHouseholdControl(controlUrl).state()).server.name).toBe('Lantern House');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes the size of the library and the folder of the videos from its environment', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'household-process-'));
    const { child, output } = startProcess('0', { HOUSEHOLD_ITEMS: '300', HOUSEHOLD_YOUTUBE_DIR: folder });
    while (!output().includes('_household')) await once(child.stdout, 'data');
    const { server } = await createHouseholdControl(/http:\S+_household/.exec(output())?.[0] ?? '').state();
    expect(server.sections[0]).toMatchObject({ title: 'Films', items: 300 });
    expect(server.sections[3]).toMatchObject({ title: 'YouTube', path: folder });
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(folder, { recursive: true });
  });

  it('removes the folder of the videos that it made itself', async () => {
    const { child, output } = startProcess('0');
    while (!output().includes('_household')) await once(child.stdout, 'data');
    const { server } = await createHouseholdControl(/http:\S+_household/.exec(output())?.[0] ?? '').state();
    const path = server.sections[3]?.path ?? '';
    expect(await readdir(path)).toEqual([]);
    child.kill('SIGTERM');
    await once(child, 'exit');
    await expect(readdir(path)).rejects.toThrow('ENOENT');
  });

  it('says what is wrong with a size that is none', async () => {
    const { child, output } = startProcess('0', { HOUSEHOLD_ITEMS: 'lots' });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toContain('HOUSEHOLD_ITEMS');
  });

  it('says what is wrong with a port that is none', async () => {
    const { child, output } = startProcess('many');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toContain('HOUSEHOLD_PORT');
  });
});
