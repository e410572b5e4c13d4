import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../test/support/fake-tools.ts';
import { startFakeYtDlp } from '../../../../test/support/fake-yt-dlp.ts';
import { recordedPlaylist } from '../../../../test/support/recorded-yt-dlp.ts';
import { playlistAddress, videoAddress } from '../youtube-address.ts';
import type { YtDlpOptions } from '../yt-dlp.ts';

const list = playlistAddress('PLfixture0000000000000000000000000');

const probe = async (
  script: string,
  options: Partial<YtDlpOptions> & { url?: string; signal?: AbortSignal; maxItems?: number } = {},
) => {
  const { url = list, signal, maxItems = 500, ...rest } = options;
  const { ytDlp, passes } = await startFakeYtDlp({ script }, rest);
  return { result: await ytDlp.probe(url, { maxItems, ...(signal && { signal }) }), passes };
};

const printing = (text: string) => `cat <<'END'\n${text}\nEND`;

describe('a look at a playlist', () => {
  it('finds its videos, and which of them cannot be fetched', async () => {
    const { result, passes } = await probe(printing(await recordedPlaylist()));
    expect(result).toMatchObject({
      ...{ outcome: 'found', kind: 'playlist', id: 'PLfixture0000000000000000000000000' },
      ...{ title: 'Shed: the /complete\\ series', channel: 'Fixture Channel', total: 20, isTruncated: false },
    });
    const entries = result.outcome === 'found' ? result.entries : [];
    expect(entries[0]).toEqual({
      ...{ videoId: 'okVideo0001', title: 'Building a shed: part 1', durationSeconds: 6, problem: null },
    });
    expect(
      entries.filter(({ problem }) => problem).map(({ videoId, problem }) => [videoId, problem]),
    ).toEqual([
      ['private0001', 'private'],
      ['deleted0001', 'removed'],
      ['premiere001', 'premiere'],
      ['livenow0001', 'live'],
    ]);
    expect(passes).toEqual({ issued: 1, revoked: 1 });
  });

  it('reads only the start of a long one, and passes over what is no video', async () => {
    const entries = [
      { id: 'okVideo0001', title: '[Private video]', duration: 6 },
      { id: 'UC0000000000000000000000', title: 'Shorts' },
      null,
      { id: 'okVideo0002', title: null, availability: 'subscriber_only' },
    ];
    const { result } = await probe(
      `[ "$*" != "\${*#*-I :4}" ] || exit 3\n${printing(JSON.stringify({ _type: 'playlist', id: 'PL1', entries, playlist_count: 5000 }))}`,
      { maxItems: 4 },
    );
    expect(result).toEqual({
      ...{ outcome: 'found', kind: 'playlist', id: 'PL1', title: 'PL1', channel: null },
      ...{ total: 5000, isTruncated: true },
      entries: [
        { videoId: 'okVideo0001', title: '[Private video]', durationSeconds: 6, problem: null },
        { videoId: 'okVideo0002', title: 'okVideo0002', durationSeconds: null, problem: 'members-only' },
      ],
    });
  });
});

it('finds a single video', async () => {
  const video = {
    id: 'okVideo0001',
    title: 'A shed',
    duration: 6,
    uploader: 'Sheds',
    live_status: 'not_live',
  };
  const { result } = await probe(printing(JSON.stringify(video)), { url: videoAddress('okVideo0001') });
  expect(result).toEqual({
    ...{ outcome: 'found', kind: 'video', id: 'okVideo0001', title: 'A shed', channel: 'Sheds', total: 1 },
    isTruncated: false,
    entries: [{ videoId: 'okVideo0001', title: 'A shed', durationSeconds: 6, problem: null }],
  });
});

describe('a look that fails', () => {
  it.each([
    [`echo null; echo 'ERROR: This playlist is private.' >&2; exit 1`, 'private'],
    ['echo null', 'tool-outdated'],
    ['echo "<html>"', 'tool-outdated'],
    [`echo '{"_type":"playlist","entries":{}}'`, 'tool-outdated'],
  ])('says why: %s is %s', async (script, problem) => {
    expect((await probe(script)).result).toMatchObject({ outcome: 'failed', failure: { problem } });
  });

  it('ends what takes too long', async () => {
    const { result } = await probe('sleep 60', { times: { probeMs: 300 } });
    expect(result).toMatchObject({ failure: { problem: 'network' } });
  });

  it('ends what says too much', async () => {
    const { result } = await probe('while :; do echo "                    "; done', {
      maxProbeBytes: 10_000,
    });
    expect(result).toMatchObject({ failure: { problem: 'too-large' } });
  });

  it('passes on that nobody wants to know any more, and leaves no folder', async () => {
    const seen = join(await makeFolder(), 'folder');
    const caller = new AbortController();
    const probing = expect(probe(`pwd > ${seen}; sleep 60`, { signal: caller.signal })).rejects.toThrow(
      'changed my mind',
    );
    const seenFolder = () => readFile(seen, 'utf8').catch(() => '');
    await expect.poll(seenFolder).toMatch(/\n$/);
    caller.abort(new Error('changed my mind'));
    await probing;
    const folder = (await seenFolder()).trim();
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    'https://www.youtube.com/watch?v=okVideo0001#__youtubedl_smuggle=x',
    'https://www.youtube.com/watch?v=okVideo0001&list=PL1',
    'http://www.youtube.com/watch?v=okVideo0001',
    'https://www.youtube.com@10.0.0.1/watch?v=okVideo0001',
    '--exec=reboot',
  ])('does not begin with an address that was not built from ids: %s', async (url) => {
    await expect(probe('true', { url })).rejects.toThrow(TypeError);
  });
});

describe('without its programs', () => {
  it('yt-dlp says what is missing, or too old', async () => {
    const none = { inspect: async () => ({ ...tools, ytDlp: { state: 'missing' } as const }) };
    expect((await probe('true', { toolbox: none })).result).toMatchObject({
      failure: { problem: 'tool-missing', pausesQueue: true },
    });
    const old = { ...found, version: '2023.03.04' };
    const { result } = await probe('true', { toolbox: { inspect: async () => ({ ...tools, ytDlp: old }) } });
    expect(result).toMatchObject({
      failure: { problem: 'tool-outdated', detail: expect.stringContaining('2025.11.12'), pausesQueue: true },
    });
  });
});

const found = { state: 'found', path: '/bin/true', version: '2026.10.26' } as const;
const tools = { ytDlp: found, ffmpeg: found, ffprobe: found };
