import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { System, YtDlpFacts } from '@medianest/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, makeToolFolder, writeTool } from './support/fake-tools.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';
import {
  fakeYtDlp,
  makeSigningKey,
  type SigningKey,
  startReleases,
  writeKeyFile,
} from './support/yt-dlp-releases.ts';

let key: SigningKey;

beforeAll(async () => {
  key = await makeSigningKey();
});

/** A portal whose machine has this yt-dlp, and a place of releases. */
const openSystem = async (house: { onPath?: string | null; ytDlpPath?: string; hasKey?: boolean } = {}) => {
  const { onPath = null, ytDlpPath, hasKey = true } = house;
  const releases = await startReleases(key);
  const tools = await makeToolFolder({ 'yt-dlp': onPath && `echo ${onPath}` });
  const folder = await makeFolder('medianest-youtube-');
  const test = await openTestPortal({
    searchPath: `${tools}:/usr/bin:/bin`,
    ytDlpFingerprint: key.fingerprint,
    environment: {
      // Nothing is updated by itself, which would happen at night.
      JOBS: 'worker',
      YOUTUBE_DOWNLOAD_DIR: folder,
      YTDLP_RELEASES_URL: releases.url,
      YTDLP_KEY_FILE: hasKey ? await writeKeyFile(key.armored) : join(folder, 'public.key'),
      YTDLP_PATH: ytDlpPath,
    },
  });
  return { test, releases, tools, folder, owner: await signedIn(test, 'owner') };
};

type Opened = Awaited<ReturnType<typeof openSystem>>;

const systemOf = async ({ owner }: Pick<Opened, 'owner'>) =>
  (await owner.get('/admin/system')).body as System;

const auditOf = async ({ database }: TestPortal) => {
  const { rows } = await database.pool.query(
    `select action, subject, details, actor_id is not null as "byPerson" from audit_log
     where action like 'yt-dlp.%' order by created_at`,
  );
  return rows;
};

describe('the system page', () => {
  it('says what the portal runs on, and where data lies', async () => {
    const opened = await openSystem({ onPath: '2026.10.26' });
    await writeFile(join(opened.folder, 'video.mp4'), 'x'.repeat(1000));
    const system = await systemOf(opened);
    expect(system).toMatchObject({
      node: process.versions.node,
      logLevel: 'error',
      jobs: 'postgresql',
      database: { isEmbedded: false, version: expect.stringMatching(/^\d+\.\d+$/) },
      ffmpeg: { state: 'ready', version: '7.1.1-1+b1', path: join(opened.tools, 'ffmpeg') },
      ytDlp: {
        state: 'ready',
        version: '2026.10.26',
        source: 'path',
        channel: 'stable',
        obstacle: null,
        wayBack: null,
      },
    });
    expect(system.database.sizeBytes).toBeGreaterThan(1_000_000);
    expect(Date.parse(system.startedAt)).toBeLessThan(Date.now());
    expect(system.folders.map(({ name, path }) => ({ name, path }))).toEqual([
      { name: 'data', path: opened.test.portal.dataFolder },
      { name: 'pictures', path: join(opened.test.portal.dataFolder, 'cache', 'images') },
      { name: 'youtube', path: opened.folder },
    ]);
    const [data, pictures] = system.folders;
    expect(pictures?.totalBytes).toBe(data?.totalBytes);
    const youtube = system.folders.find(({ name }) => name === 'youtube');
    expect(youtube?.usedBytes).toBe(1000);
    expect(youtube?.totalBytes).toBeGreaterThan(youtube?.freeBytes ?? Number.POSITIVE_INFINITY);
  });

  it('is for administrators alone', async () => {
    const { test } = await openSystem();
    const alice = await signedIn(test, 'alice');
    for (const answer of [
      await alice.get('/admin/system'),
      await alice.post('/admin/system/yt-dlp/update'),
      await alice.post('/admin/system/yt-dlp/rollback'),
      await alice.send('PUT', '/admin/system/yt-dlp', { body: { channel: 'off' } }),
    ])
      expect(answer.status).toBe(403);
  });
});

describe('yt-dlp', () => {
  it('is missed, fetched, given up again, and all that is written down', async () => {
    const opened = await openSystem();
    const { owner, releases, test } = opened;
    expect((await systemOf(opened)).ytDlp).toMatchObject({ state: 'missing', version: null });
    expect((await owner.get('/youtube/queue')).body).toMatchObject({ toolProblem: 'tool-missing' });

    await releases.publish({ program: fakeYtDlp('2026.11.01') });
    const first = await owner.post('/admin/system/yt-dlp/update');
    expect(first).toMatchObject({
      status: 200,
      body: {
        state: 'ready',
        version: '2026.11.01',
        source: 'managed',
        wayBack: null,
        lastUpdate: { failed: false },
      },
    });
    expect((await owner.get('/youtube/queue')).body).toMatchObject({ toolProblem: null });

    await releases.publish({ program: fakeYtDlp('2026.11.20') });
    const { body } = await owner.post('/admin/system/yt-dlp/update');
    expect(body).toMatchObject({ version: '2026.11.20', wayBack: { to: '2026.11.01' } });
    await test.restart();
    expect((await systemOf(opened)).ytDlp).toMatchObject({ version: '2026.11.20' });

    const back = await owner.post('/admin/system/yt-dlp/rollback');
    expect(back.body).toMatchObject({ version: '2026.11.01', wayBack: null });
    expect(await owner.post('/admin/system/yt-dlp/rollback')).toMatchObject({
      status: 409,
      body: { code: 'system.nothing_to_go_back_to' },
    });
    expect(await auditOf(test)).toEqual([
      {
        action: 'yt-dlp.update',
        subject: '2026.11.01',
        details: { from: null, to: '2026.11.01', channel: 'stable' },
        byPerson: true,
      },
      {
        action: 'yt-dlp.update',
        subject: '2026.11.20',
        details: { from: '2026.11.01', to: '2026.11.20', channel: 'stable' },
        byPerson: true,
      },
      {
        action: 'yt-dlp.rollback',
        subject: '2026.11.20',
        details: { from: '2026.11.20', to: '2026.11.01' },
        byPerson: true,
      },
    ]);
  });

  it('is not updated from what is not to be trusted or not there, and the page says why', async () => {
    const opened = await openSystem({ onPath: '2026.10.26' });
    const { owner, releases, test } = opened;
    const away = await owner.post('/admin/system/yt-dlp/update');
    expect(away).toMatchObject({ status: 422, body: { code: 'system.update_refused' } });
    expect((await systemOf(opened)).ytDlp.lastUpdate?.message).toMatch(/could not be fetched/);
    await releases.publish({ program: fakeYtDlp('2026.11.20'), signedBy: await makeSigningKey() });
    const forged = await owner.post('/admin/system/yt-dlp/update');
    expect(forged).toMatchObject({ status: 422, body: { code: 'system.update_refused' } });
    const { ytDlp } = await systemOf(opened);
    expect(ytDlp).toMatchObject({ version: '2026.10.26', source: 'path', lastUpdate: { failed: true } });
    expect(ytDlp.lastUpdate?.message).toMatch(/not signed by yt-dlp’s key/);
    expect(await auditOf(test)).toEqual([]);
  });

  it('can be updated with the key that MediaNest brings', async () => {
    const test = await openTestPortal();
    const { ytDlp } = await systemOf({ owner: await signedIn(test, 'owner') });
    expect(ytDlp).toMatchObject({
      obstacle: null,
      keyFingerprint: 'AC0CBBE6848D6A873464AF4E57CF65933B5A7581',
    });
  });

  it('is not updated without a key, and the page says where it belongs', async () => {
    const opened = await openSystem({ onPath: '2026.10.26', hasKey: false });
    const { ytDlp } = await systemOf(opened);
    expect(ytDlp).toMatchObject({ obstacle: 'no-key', keyFile: join(opened.folder, 'public.key') });
    const answer = await opened.owner.post('/admin/system/yt-dlp/update');
    expect(answer).toMatchObject({ status: 422, body: { code: 'system.update_refused' } });
    expect((answer.body as { detail: string }).detail).toMatch(/public key .* YTDLP_KEY_FILE/);
    expect(opened.releases.fetched()).toEqual([]);
  });

  it('is never touched where YTDLP_PATH names it, but said to be old', async () => {
    const own = await makeFolder();
    const ytDlpPath = await writeTool(own, 'yt-dlp', 'echo 2025.11.12');
    const opened = await openSystem({ ytDlpPath });
    await opened.releases.publish({ program: fakeYtDlp('2026.11.20') });
    expect((await systemOf(opened)).ytDlp).toMatchObject({
      ...{ state: 'ready', version: '2025.11.12', source: 'configured', path: ytDlpPath },
      ...{ isOld: true, obstacle: 'configured' },
    });
    const answer = await opened.owner.post('/admin/system/yt-dlp/update');
    expect(answer).toMatchObject({ status: 422, body: { code: 'system.update_refused' } });
    expect(opened.releases.fetched()).toEqual([]);
  });

  it('that is too old for downloads is said to people and to administrators', async () => {
    const opened = await openSystem({ onPath: '2025.01.01' });
    expect((await systemOf(opened)).ytDlp).toMatchObject({ state: 'too-old', oldest: '2025.11.12' });
    const alice = await signedIn(opened.test, 'alice');
    expect((await alice.get('/youtube/queue')).body).toMatchObject({ toolProblem: 'tool-outdated' });
  });

  it('comes from the channel that an administrator chose', async () => {
    const opened = await openSystem({ onPath: '2026.10.26' });
    const { owner, releases } = opened;
    await releases.publish({ program: fakeYtDlp('2026.11.27.232815') }, 'nightly');
    const chosen = await owner.send('PUT', '/admin/system/yt-dlp', { body: { channel: 'nightly' } });
    expect(chosen.body as YtDlpFacts).toMatchObject({ channel: 'nightly' });
    const { body } = await owner.post('/admin/system/yt-dlp/update');
    expect(body).toMatchObject({ version: '2026.11.27.232815' });
    const refused = await owner.send('PUT', '/admin/system/yt-dlp', { body: { channel: 'weekly' } });
    expect(refused.status).toBe(400);
  });
});
