import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import {
  createHouseholdControl,
  type HouseholdControl,
  startHousehold,
  type Trouble,
} from '@medianest/household';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  type YtDlpOptions,
} from '../src/integrations/yt-dlp/index.ts';
import { openEgressProxy } from '../src/platform/egress-proxy/index.ts';
import { withoutGaps } from './support/download-portal.ts';

/** A real program of Python takes its time on a busy machine. */
const patienceMs = 240_000;

const { MEDIANEST_TEST_YTDLP: ytDlpPath = '', MEDIANEST_TEST_FFPROBE: ffprobe = '', PATH = '' } = process.env;
const log = { info: () => undefined, warn: () => undefined };

interface House {
  control: HouseholdControl;
  ytDlp: YtDlp;
  close(): Promise<void>;
}

/** A household with a driver of its own: what one test slows down is nobody else's. */
const openHouse = async (times: YtDlpOptions['times'] = {}): Promise<House> => {
  await using opened = new AsyncDisposableStack();
  const household = await startHousehold({ port: 0 });
  opened.defer(household.close);
  const control = createHouseholdControl(household.controlUrl);
  await household.prepareVideos();
  const { proxyUrl, certificateFile } = await control.youtube.state();
  const egress = await openEgressProxy({ log, upstreamUrl: proxyUrl });
  opened.defer(egress.close);
  const toolbox = createToolbox({ ytDlpPath, ffmpegPath: dirname(ffprobe), searchPath: PATH });
  const paces = { ...withoutGaps, ...times };
  const ytDlp = createYtDlp({ toolbox, egress, searchPath: PATH, certificateFile, times: paces });
  const opening = opened.move();
  return { control, ytDlp, close: () => opening.disposeAsync() };
};

let house: House;
let stages: string;
const makeStage = () => mkdtemp(join(stages, 'stage-'));

beforeAll(async () => {
  if (!ytDlpPath) throw new Error('There is no yt-dlp; "npm run tools" fetches one.');
  stages = await mkdtemp(join(tmpdir(), 'medianest-stages-'));
  house = await openHouse();
}, patienceMs);
afterAll(async () => {
  await house?.close();
  if (stages) await rm(stages, { recursive: true });
});

const wishes = { quality: '720p', subtitles: [], sponsorMarks: false } as const;

const fetchVideo = async (videoId: string, request: Partial<DownloadRequest> = {}, { ytDlp } = house) => {
  const stage = request.stage ?? (await makeStage());
  return { stage, result: await ytDlp.download({ ...wishes, videoId, stage, ...request }) };
};

const playlist = async (name: 'good' | 'troubles' | 'large' | 'private') => {
  const { playlists } = await house.control.youtube.state();
  return playlists[name];
};

const idOf = async (trouble: Trouble) => {
  const { videoIds } = await playlist('troubles');
  const videos = await Promise.all(videoIds.map((id) => house.control.youtube.video(id)));
  return videos.find((video) => video.trouble === trouble)?.id ?? '';
};

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe.concurrent('a look through the real yt-dlp', () => {
  it('lists a playlist in its order', { timeout: patienceMs }, async () => {
    const { id, videoIds } = await playlist('good');
    const found = await house.ytDlp.probe(playlistAddress(id), { maxItems: 500 });
    expect(found).toMatchObject({ kind: 'playlist', id, title: 'Things to do at home', isTruncated: false });
    expect(found.outcome === 'found' && found.entries.map(({ videoId }) => videoId)).toEqual(videoIds);
  });

  it('reads no more of a long one than it is told', { timeout: patienceMs }, async () => {
    const found = await house.ytDlp.probe(playlistAddress((await playlist('large')).id), { maxItems: 120 });
    expect(found).toMatchObject({ total: 5000, isTruncated: true });
    expect(found.outcome === 'found' && found.entries).toHaveLength(120);
  });

  it('names the problems that show from outside', { timeout: patienceMs }, async () => {
    const found = await house.ytDlp.probe(playlistAddress((await playlist('troubles')).id), {
      maxItems: 500,
    });
    const problems = found.outcome === 'found' ? found.entries.map(({ problem }) => problem) : [];
    expect(problems.filter(Boolean)).toEqual(['private', 'removed', 'premiere', 'live']);
  });

  it('fails for what is private', { timeout: patienceMs }, async () => {
    const ofList = await house.ytDlp.probe(playlistAddress((await playlist('private')).id), { maxItems: 10 });
    const ofVideo = await house.ytDlp.probe(videoAddress(await idOf('private')), { maxItems: 10 });
    for (const found of [ofList, ofVideo])
      expect(found).toMatchObject({ outcome: 'failed', failure: { problem: 'private', isFinal: true } });
  });
});

describe.concurrent('a download through the real yt-dlp', () => {
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

  it('stops when nothing comes', { timeout: patienceMs }, async ({ onTestFinished }) => {
    const silent = await openHouse({ stallMs: 10_000 });
    onTestFinished(silent.close);
    await silent.control.youtube.set({ mediaBytesPerSecond: 0 });
    const { result } = await fetchVideo('shedPart001', {}, silent);
    expect(result).toMatchObject({ outcome: 'failed', failure: { problem: 'stalled' } });
  });

  it.for([
    ['plain files are continued', 'lighthouse1'],
    ['fragments are begun anew', 'nightSky001'],
  ] as const)(
    'comes whole after its process was killed: %s',
    { timeout: patienceMs },
    async ([_what, videoId], { onTestFinished }) => {
      const slow = await openHouse();
      onTestFinished(slow.close);
      const { control } = slow;
      const whole = await fetchVideo(videoId);
      await control.youtube.set({ mediaBytesPerSecond: 40_000 });
      const begun = Promise.withResolvers<ProcessIdentity | null>();
      const got = Promise.withResolvers<void>();
      const stage = await makeStage();
      const request: Partial<DownloadRequest> = {
        stage,
        onSpawn: begun.resolve,
        onProgress: ({ downloadedBytes }) => downloadedBytes > 20_000 && got.resolve(),
      };
      const first = fetchVideo(videoId, request, slow);
      const process = (await begun.promise) as ProcessIdentity;
      await got.promise;
      expect(await killGroup(process, basename(stage))).toBe(true);
      expect((await first).result).toMatchObject({ outcome: 'failed', failure: { isFinal: false } });
      expect(await describeProcess(process.pid)).toBeNull();
      await control.youtube.set({ mediaBytesPerSecond: null });
      const { result } = await fetchVideo(videoId, { stage }, slow);
      if (result.outcome !== 'fetched' || whole.result.outcome !== 'fetched') throw new Error('not fetched');
      expect(await hashOf(result.file.path)).toBe(await hashOf(whole.result.file.path));
    },
  );

  it('can be cancelled, and continued later', { timeout: patienceMs }, async ({ onTestFinished }) => {
    const slow = await openHouse();
    onTestFinished(slow.close);
    await slow.control.youtube.set({ mediaBytesPerSecond: 40_000 });
    const cancelling = new AbortController();
    const request: Partial<DownloadRequest> = {
      signal: cancelling.signal,
      onProgress: ({ downloadedBytes }) => downloadedBytes > 20_000 && cancelling.abort(),
    };
    const { result, stage } = await fetchVideo('lighthouse1', request, slow);
    expect(result).toEqual({ outcome: 'cancelled' });
    expect((await readdir(stage)).some((name) => name.endsWith('.part'))).toBe(true);
    await slow.control.youtube.set({ mediaBytesPerSecond: null });
    expect((await fetchVideo('lighthouse1', { stage }, slow)).result).toMatchObject({ outcome: 'fetched' });
  });
});
