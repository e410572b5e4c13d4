import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHouseholdControl, startHousehold } from '../src/index.ts';
import { useHousehold } from './household-for-test.ts';
import { makeStage } from './real-yt-dlp.ts';

const household = useHousehold();

/** Asks the proxy for a tunnel. */
async function tunnelTo(host: string): Promise<{ status: number; socket: Duplex }> {
  const { hostname, port } = new URL(household.state().addresses.youtube);
  const asking = request({ hostname, port, method: 'CONNECT', path: host });
  asking.end();
  const [response, socket] = await once(asking, 'connect');
  onTestFinished(() => void socket.destroy());
  return { status: response.statusCode, socket };
}

/** Calls a page of YouTube through the proxy, and trusts nobody but its authority. */
async function get(path: string): Promise<string> {
  const { certificateFile } = await household.control.youtube.state();
  const { socket } = await tunnelTo('www.youtube.com:443');
  const secure = connect({ socket, servername: 'www.youtube.com', ca: await readFile(certificateFile) });
  await once(secure, 'secureConnect');
  secure.end(`GET ${path} HTTP/1.1\r\nHost: www.youtube.com\r\nConnection: close\r\n\r\n`);
  let answer = '';
  for await (const chunk of secure) answer += chunk;
  return answer;
}

describe('the proxy', () => {
  it('leads to YouTube and to nobody else', async () => {
    for (const host of ['www.youtube.com:443', 'i.ytimg.com:443', 'rr1---sn.googlevideo.com:443'])
      expect((await tunnelTo(host)).status).toBe(200);
    for (const host of [
      'example.com:443',
      'www.youtube.com:80',
      'youtube.com.evil.test:443',
      '127.0.0.1:443',
    ])
      expect((await tunnelTo(host)).status).toBe(403);
  });

  it('is no proxy for plain http', async () => {
    expect((await fetch(household.state().addresses.youtube)).status).toBe(403);
  });

  it('takes its file away when it closes', async () => {
    const own = await startHousehold({ port: 0 });
    const { certificateFile } = await createHouseholdControl(own.controlUrl).youtube.state();
    expect(await readFile(certificateFile, 'utf8')).toContain('BEGIN CERTIFICATE');
    await own.close();
    await expect(readFile(certificateFile)).rejects.toThrow('ENOENT');
  });
});

describe('a household without ffmpeg', () => {
  it('starts all the same, and lists playlists', async () => {
    const dataFolder = await makeStage();
    const own = await startHousehold({ port: 0, ffmpeg: '/nowhere/ffmpeg', dataFolder });
    onTestFinished(() => own.close());
    await expect(own.prepareVideos()).rejects.toThrow('ENOENT');
    const { playlists } = await createHouseholdControl(own.controlUrl).youtube.state();
    expect(playlists.good.videoIds).toHaveLength(12);
  });
});

describe('its pages', () => {
  it('cannot be left by a title', async () => {
    const page = await get('/playlist?list=PLhouseholdHostile0000000000000000');
    expect(page).toContain('\\u003cscript>alert(1)\\u003c/script>');
    expect(page).not.toContain('<script>alert(1)');
  });

  it('have the bad days of the other services', async () => {
    await household.control.setService('youtube', { mode: 'fail' });
    expect(await get('/playlist?list=PLnone')).toMatch(/^HTTP\/1\.1 503 /);
    await household.control.setService('youtube', { mode: 'down' });
    await expect(get('/playlist?list=PLnone')).resolves.toBe('');
  });
});

describe('control', () => {
  it.each([
    [() => household.control.youtube.editVideo('not an id', {}), '400'],
    [() => household.control.youtube.editVideo('unknown0001', { title: 'X' }), '404'],
    [() => household.control.youtube.video('unknown0001'), '404'],
    [() => household.control.youtube.set({ mediaBytesPerSecond: -1 }), '400'],
    [() => household.control.youtube.editPlaylist('good', { videoIds: ['unknown0001'] }), '404'],
  ])('refuses what makes no sense (%#)', async (call, status) => {
    await expect(call()).rejects.toThrow(status);
  });

  it('is undone by a reset', async () => {
    const start = await household.control.youtube.state();
    const { id } = await household.control.youtube.addVideo('good', { title: 'Passing' });
    await household.control.youtube.editVideo('shedPart001', { trouble: 'geo' });
    await household.control.youtube.set({ botCheck: true, media: 'stalled' });
    await household.control.reset();
    expect(await household.control.youtube.state()).toEqual(start);
    expect((await household.control.youtube.video('shedPart001')).trouble).toBeNull();
    await expect(household.control.youtube.video(id)).rejects.toThrow('404');
  });
});
