import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  createHouseholdControl,
  type HouseholdControl,
  startHousehold,
  type Trouble,
} from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createToolbox,
  createYtDlp,
  type DownloadProgress,
  type DownloadRequest,
  describeProcess,
  killGroup,
  type ProcessIdentity,
  playlistAddress,
  videoAddress,
  type YtDlp,
} from '../src/integrations/yt-dlp/index.ts';
import { type EgressProxy, openEgressProxy } from '../src/platform/egress-proxy/index.ts';
import { makeFolder } from './support/fake-tools.ts';

/** A real program of Python takes its time on a busy machine. */
const patienceMs = 240_000;

const { MEDIANEST_TEST_YTDLP: ytDlpPath = '', MEDIANEST_TEST_FFPROBE: ffprobe = '', PATH = '' } = process.env;
const log = { info: () => undefined, warn: () => undefined };

let control: HouseholdControl;
let egress: EgressProxy;
let ytDlp: YtDlp;
let openYtDlp: (times?: { stallMs?: number }) => YtDlp;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (!ytDlpPath) throw new Error('There is no yt-dlp; "npm run tools" fetches one.');
  const household = await startHousehold({ port: 0 });
  closing.push(household.close);
  control = createHouseholdControl(household.controlUrl);
  await household.prepareVideos();
  const { proxyUrl, certificateFile } = await control.youtube.state();
  egress = await openEgressProxy({ log, upstreamUrl: proxyUrl });
  closing.unshift(egress.close);
  const toolbox = createToolbox({ ytDlpPath, ffmpegPath: dirname(ffprobe), searchPath: PATH });
  openYtDlp = (times = {}) => createYtDlp({ toolbox, egress, searchPath: PATH, certificateFile, times });
  ytDlp = openYtDlp();
}, patienceMs);
beforeEach(() => control.reset());
afterAll(async () => {
  for (const close of closing) await close();
});

const wishes = { quality: '720p', subtitles: [], sponsorMarks: false } as const;

const fetchVideo = async (videoId: string, request: Partial<DownloadRequest> = {}, driver = ytDlp) => {
  const stage = request.stage ?? (await makeFolder('medianest-stage-'));
  return { stage, result: await driver.download({ ...wishes, videoId, stage, ...request }) };
};

const playlist = async (name: 'good' | 'troubles' | 'large' | 'private') => {
  const { playlists } = await control.youtube.state();
  return playlists[name];
};

const idOf = async (trouble: Trouble) => {
  const { videoIds } = await playlist('troubles');
  const videos = await Promise.all(videoIds.map((id) => control.youtube.video(id)));
  return videos.find((video) => video.trouble === trouble)?.id ?? '';
};

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe('a look through the real yt-dlp', () => {
  it('lists a playlist in its order', { timeout: patienceMs }, async () => {
    const { id, videoIds } = await playlist('good');
    const found = await ytDlp.probe(playlistAddress(id), { maxItems: 500 });
    expect(found).toMatchObject({ kind: 'playlist', id, title: 'Things to do at home', isTruncated: false });
    expect(found.outcome === 'found' && found.entries.map(({ videoId }) => videoId)).toEqual(videoIds);
  });

  it('reads no more of a long one than it is told', { timeout: patienceMs }, async () => {
    const found = await ytDlp.probe(playlistAddress((await playlist('large')).id), { maxItems: 120 });
    expect(found).toMatchObject({ total: 5000, isTruncated: true });
    expect(found.outcome === 'found' && found.entries).toHaveLength(120);
  });

  it('names the problems that show from outside', { timeout: patienceMs }, async () => {
    const found = await ytDlp.probe(playlistAddress((await playlist('troubles')).id), { maxItems: 500 });
    const problems = found.outcome === 'found' ? found.entries.map(({ problem }) => problem) : [];
    expect(problems.filter(Boolean)).toEqual(['private', 'removed', 'premiere', 'live']);
  });

  it('fails for what is private', { timeout: patienceMs }, async () => {
    const ofList = await ytDlp.probe(playlistAddress((await playlist('private')).id), { maxItems: 10 });
    const ofVideo = await ytDlp.probe(videoAddress(await idOf('private')), { maxItems: 10 });
    for (const found of [ofList, ofVideo])
      expect(found).toMatchObject({ outcome: 'failed', failure: { problem: 'private', isFinal: true } });
  });
});

describe('a download through the real yt-dlp', () => {
  it('brings a film, its picture and its subtitles', { timeout: patienceMs }, async () => {
    const progress: DownloadProgress[] = [];
    const { result, stage } = await fetchVideo('shedPart001', {
      subtitles: ['en'],
      onProgress: (told) => progress.push(told),
    });
    expect(result).toMatchObject({
      outcome: 'fetched',
      file: { path: join(stage, 'media.mp4'), height: 720, videoCodec: 'h264', audioCodec: 'aac' },
      thumbnail: join(stage, 'thumb.jpg'),
      about: { title: 'Building a shed, part 1: the ground' },
    });
    const percents = progress.map(({ percent }) => percent ?? 0);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(progress.at(-1)?.phase).toBe('processing');
  });

  it('brings sound alone', { timeout: patienceMs }, async () => {
    const { result, stage } = await fetchVideo('shedPart001', { quality: 'audio' });
    expect(result).toMatchObject({
      outcome: 'fetched',
      file: { path: join(stage, 'media.m4a'), height: null, audioCodec: 'aac' },
    });
  });

  it('keeps titles away from paths', { timeout: patienceMs }, async () => {
    const { result, stage } = await fetchVideo('hostile0001');
    expect(result).toMatchObject({ outcome: 'fetched', file: { path: join(stage, 'media.mp4') } });
    expect((await readdir(stage)).filter((name) => !/^(?:media|thumb)\./.test(name))).toEqual([]);
  });

  it.each([
    ['removed', 'deleted'],
    ['age-restricted', 'age'],
    ['members-only', 'members'],
    ['geo-blocked', 'geo'],
    ['paid', 'paid'],
    ['premiere', 'premiere'],
    ['live', 'live'],
    ['bot-check', 'bot-check'],
    ['rate-limited', 'too-many-requests'],
    ['tool-outdated', 'media-forbidden'],
  ] as const)('says that a video is %s', { timeout: patienceMs }, async (problem, trouble) => {
    const { result } = await fetchVideo(await idOf(trouble));
    expect(result).toMatchObject({ outcome: 'failed', failure: { problem } });
  });

  it('stops at a limit of bytes', { timeout: patienceMs }, async () => {
    const { result, stage } = await fetchVideo('lighthouse1', { maxBytes: 20_000 });
    expect(result).toMatchObject({ outcome: 'failed', failure: { problem: 'too-large' } });
    expect(await readdir(stage)).toEqual([]);
  });

  it('stops when nothing comes', { timeout: patienceMs }, async () => {
    await control.youtube.set({ mediaBytesPerSecond: 0 });
    const { result } = await fetchVideo('shedPart001', {}, openYtDlp({ stallMs: 15_000 }));
    expect(result).toMatchObject({ outcome: 'failed', failure: { problem: 'stalled' } });
  });

  it.each([
    ['plain files are continued', 'lighthouse1'],
    ['fragments are begun anew', 'nightSky001'],
  ])('comes whole after its process was killed: %s', { timeout: patienceMs }, async (_what, videoId) => {
    const whole = await fetchVideo(videoId);
    await control.youtube.set({ mediaBytesPerSecond: 40_000 });
    const begun = Promise.withResolvers<ProcessIdentity | null>();
    const got = Promise.withResolvers<void>();
    const stage = await makeFolder('medianest-stage-');
    const first = fetchVideo(videoId, {
      stage,
      onSpawn: begun.resolve,
      onProgress: ({ downloadedBytes }) => downloadedBytes > 20_000 && got.resolve(),
    });
    const process = (await begun.promise) as ProcessIdentity;
    await got.promise;
    expect(await killGroup(process)).toBe(true);
    expect((await first).result).toMatchObject({ outcome: 'failed', failure: { isFinal: false } });
    expect(await describeProcess(process.pid)).toBeNull();
    await control.youtube.set({ mediaBytesPerSecond: null });
    const { result } = await fetchVideo(videoId, { stage });
    if (result.outcome !== 'fetched' || whole.result.outcome !== 'fetched') throw new Error('not fetched');
    expect(await hashOf(result.file.path)).toBe(await hashOf(whole.result.file.path));
  });

  it('can be cancelled, and continued later', { timeout: patienceMs }, async () => {
    await control.youtube.set({ mediaBytesPerSecond: 40_000 });
    const cancelling = new AbortController();
    const { result, stage } = await fetchVideo('lighthouse1', {
      signal: cancelling.signal,
      onProgress: ({ downloadedBytes }) => downloadedBytes > 20_000 && cancelling.abort(),
    });
    expect(result).toEqual({ outcome: 'cancelled' });
    expect((await readdir(stage)).some((name) => name.endsWith('.part'))).toBe(true);
    await control.youtube.set({ mediaBytesPerSecond: null });
    expect((await fetchVideo('lighthouse1', { stage })).result).toMatchObject({ outcome: 'fetched' });
  });
});
