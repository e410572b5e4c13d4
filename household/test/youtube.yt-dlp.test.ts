import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createHouseholdControl,
  type HouseholdControl,
  type PlaylistName,
  startHousehold,
  type Trouble,
  type YoutubeState,
} from '../src/index.ts';
import { makeStage, probeFile, runYtDlp } from './real-yt-dlp.ts';
import { complaints, recordedLines } from './yt-dlp-recordings.ts';

/** A real program of Python takes its time on a busy machine. */
const patienceMs = 180_000;

let control: HouseholdControl;
let youtube: YoutubeState;
let close = async () => {};

beforeAll(async () => {
  const household = await startHousehold({ port: 0 });
  control = createHouseholdControl(household.controlUrl);
  close = household.close;
  await household.prepareVideos();
}, patienceMs);
beforeEach(async () => {
  await control.reset();
  youtube = await control.youtube.state();
});
afterAll(() => close());

type FlatPlaylist = {
  title: string;
  playlist_count: number;
  entries: { id: string; title: string; duration: number | null; live_status: string | null }[];
};

const probe = async (name: PlaylistName, ...options: string[]) => {
  const { stdout } = await runYtDlp(youtube, [
    ...['--flat-playlist', '-J', ...options],
    ...['--', youtube.playlists[name].url],
  ]);
  return JSON.parse(stdout) as FlatPlaylist;
};

const watch = (id: string) => `https://www.youtube.com/watch?v=${id}`;

/** The options of yt-dlp.md, without waiting between attempts. */
const download = async (id: string, ...options: string[]) => {
  const cwd = await makeStage();
  const robust = ['--socket-timeout', '60', '--retries', '0', '--extractor-retries', '1'];
  const format = ['-f', 'bv*[height<=720]+ba/b[height<=720]', '--merge-output-format', 'mp4'];
  const order = ['-S', 'vcodec:h264,lang,res:720,fps,hdr:12,acodec:aac,ext:mp4:m4a'];
  const filter = ['--match-filters', '!is_live & live_status!=?is_upcoming & live_status!=?post_live'];
  const output = ['--abort-on-unavailable-fragments', '--no-mtime', '-o', 'media.%(ext)s'];
  const told = ['--print', 'after_move:@F %(.{id,filepath})j'];
  const args = [...robust, ...format, ...order, ...filter, ...output, ...told, ...options, '--', watch(id)];
  return { ...(await runYtDlp(youtube, args, { cwd })), cwd };
};

describe('a playlist', () => {
  it('is listed by the real yt-dlp, in its order', { timeout: patienceMs }, async () => {
    const { title, playlist_count, entries } = await probe('good');
    expect(title).toBe('Things to do at home');
    expect(playlist_count).toBe(12);
    expect(entries.map(({ id }) => id)).toEqual(youtube.playlists.good.videoIds);
    expect(entries.every(({ duration }) => duration === 6)).toBe(true);
  });

  it('shows what became of its videos', { timeout: patienceMs }, async () => {
    const { entries } = await probe('troubles');
    expect(entries).toHaveLength(20);
    expect(entries.slice(1, 3)).toMatchObject([
      { title: '[Private video]', duration: null },
      { title: '[Deleted video]', duration: null },
    ]);
    expect(entries.map(({ live_status }) => live_status).filter(Boolean)).toEqual(['is_upcoming', 'is_live']);
  });

  it('follows its owner: another order, a new video, one less', { timeout: patienceMs }, async () => {
    const [first = '', second = '', third = ''] = youtube.playlists.shared.videoIds;
    await control.youtube.editPlaylist('shared', { title: 'Sunny Sundays', videoIds: [third, first] });
    const added = await control.youtube.addVideo('shared', { title: 'Brand new', position: 1 });
    const { title, entries } = await probe('shared');
    expect(title).toBe('Sunny Sundays');
    expect(entries.map(({ id }) => id)).toEqual([third, added.id, first]);
    expect(entries[1]).toMatchObject({ title: 'Brand new' });
    expect(entries.map(({ id }) => id)).not.toContain(second);
  });

  it('may have 5,000 videos, or only its first ones', { timeout: patienceMs }, async () => {
    const [whole, beginning] = [await probe('large'), await probe('large', '-I', ':120')];
    expect(whole.entries).toHaveLength(5000);
    expect(whole.entries.at(-1)).toMatchObject({ id: 'grain005000', title: 'Grain of sand 5000' });
    expect(beginning.entries).toHaveLength(120);
    expect(beginning.playlist_count).toBe(5000);
  });

  it('keeps the titles that must not become paths', { timeout: patienceMs }, async () => {
    const { title, entries } = await probe('hostile');
    expect(title).toBe('../Shorts');
    const titles = entries.map((entry) => entry.title);
    expect(titles).toEqual(expect.arrayContaining(['..', ':'.repeat(200), '.hidden by its dot', 'Shorts']));
    expect(titles).toContain('Birds \u202egnp.4pm\u202c at dawn');
    expect(titles).toContain('<script>alert(1)</script> & "quotes" `$(reboot)`');
  });

  it.each([
    ['private', 'PLprivate', 'pl-private'],
    ['missing', 'PLnope0000000000000000000000000000', 'pl-missing'],
  ])(
    'that is %s is refused as the real one refuses',
    { timeout: patienceMs },
    async (name, recorded, file) => {
      const now = name === 'private' ? youtube.playlists.private.id : `${recorded.slice(0, -1)}1`;
      const url = `https://www.youtube.com/playlist?list=${now}`;
      const { exitCode, stdout, stderr } = await runYtDlp(youtube, ['--flat-playlist', '-J', '--', url]);
      expect([exitCode, stdout.trim()]).toEqual([1, 'null']);
      expect(complaints(stderr)).toEqual(recordedLines(file, { recorded, now }));
    },
  );
});

describe('a video', () => {
  it('comes in 720p with picture and sound', { timeout: patienceMs }, async () => {
    const { exitCode, stdout, cwd } = await download('shedPart001');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`@F {"id": "shedPart001", "filepath": "${join(cwd, 'media.mp4')}"}`);
    const { format, streams } = await probeFile(join(cwd, 'media.mp4'));
    expect(Math.abs(Number(format.duration) - 6)).toBeLessThan(0.12);
    expect(streams).toEqual([{ codec_name: 'h264', height: 720 }, { codec_name: 'aac' }]);
    expect((await control.youtube.video('shedPart001')).mediaRequests).toBe(2);
  });

  it('comes in fragments too', { timeout: patienceMs }, async () => {
    const { cwd } = await download('nightSky001');
    expect((await control.youtube.video('nightSky001')).mediaRequests).toBe(14);
    const { format, streams } = await probeFile(join(cwd, 'media.mp4'));
    expect(Math.abs(Number(format.duration) - 6)).toBeLessThan(0.12);
    expect(streams.map(({ codec_name }) => codec_name)).toEqual(['h264', 'aac']);
  });

  it('brings a picture and subtitles along', { timeout: patienceMs }, async () => {
    const subtitles = ['--write-subs', '--sub-langs', 'en', '--convert-subs', 'srt'];
    const extras = ['--write-thumbnail', '--convert-thumbnails', 'jpg', ...subtitles];
    const { exitCode, cwd } = await download('hostile0001', '--embed-metadata', ...extras);
    expect(exitCode).toBe(0);
    expect((await readdir(cwd)).sort()).toEqual(['media.en.srt', 'media.jpg', 'media.mp4']);
    expect(await readFile(join(cwd, 'media.en.srt'), 'utf8')).toContain(
      'Hello from the simulated household.',
    );
    expect((await probeFile(join(cwd, 'media.jpg'))).streams[0]).toMatchObject({ height: 720 });
  });
});

describe('a video in trouble', () => {
  const recordings: Partial<Record<Trouble, string>> = {
    private: 'private0001',
    deleted: 'deleted0001',
    terminated: 'terminated1',
    copyright: 'copyright01',
    members: 'members0001',
    geo: 'geoblocked1',
    paid: 'payment0001',
    premiere: 'premiere001',
    'bot-check': 'botcheck001',
    'rate-limited': 'ratelimited',
    'too-many-requests': 'http429page',
    'no-streams': 'nostreams01',
    age: 'agegated001',
  };

  it('is refused in the words of the real one', { timeout: patienceMs }, async () => {
    const wanted = [];
    const ids = [];
    for (const [trouble, recorded] of Object.entries(recordings)) {
      const { id } = await control.youtube.addVideo('shared', { title: trouble });
      await control.youtube.editVideo(id, { trouble: trouble as Trouble });
      ids.push(id);
      wanted.push(...recordedLines(recorded, { recorded, now: id }));
    }
    const unknown = 'nosuchvide1';
    wanted.push(...recordedLines('nosuchvide0', { recorded: 'nosuchvide0', now: unknown }));
    const args = ['--ignore-errors', '--retries', '1', '--extractor-retries', '1', '--simulate'];
    const { stderr } = await runYtDlp(youtube, [...args, '--', ...[...ids, unknown].map(watch)]);
    expect(complaints(stderr)).toEqual(wanted);
  });

  const idOf = async (trouble: Trouble) => {
    const videos = await Promise.all(youtube.playlists.troubles.videoIds.map(control.youtube.video));
    return videos.find((video) => video.trouble === trouble)?.id ?? '';
  };

  it('has media that are refused', { timeout: patienceMs }, async () => {
    const { exitCode, stderr } = await download(await idOf('media-forbidden'));
    expect(exitCode).toBe(1);
    const about = { recorded: 'http403medi', now: '' };
    expect(complaints(stderr)).toEqual(recordedLines('http403medi', about));
  });

  it.each([
    ['media-stalled', 'The read operation timed out'],
    ['media-truncated', 'Remote end closed connection'],
  ] as const)('has media that end early: %s', { timeout: patienceMs }, async (trouble, words) => {
    const { exitCode, stderr, cwd } = await download(await idOf(trouble), '--socket-timeout', '3');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
    expect((await readdir(cwd)).filter((name) => name.endsWith('.mp4'))).toEqual([]);
  });

  it('that is live is passed over without a word, and with success', { timeout: patienceMs }, async () => {
    const { exitCode, stdout, cwd } = await download(await idOf('live'));
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('@F');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('is well again when its owner mends it', { timeout: patienceMs }, async () => {
    const id = await idOf('private');
    await control.youtube.editVideo(id, { trouble: null });
    expect((await download(id)).exitCode).toBe(0);
  });
});

describe('a bad day for everybody', () => {
  it.each([
    [{ botCheck: true }, 'Sign in to confirm you\u2019re not a bot'],
    [{ tooManyRequests: true }, 'HTTP Error 429'],
  ] as const)('with %o says so', { timeout: patienceMs }, async (switches, words) => {
    await control.youtube.set(switches);
    const { exitCode, stderr } = await download('shedPart001');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
  });

  it('holds media back until they may go on', { timeout: patienceMs }, async () => {
    await control.youtube.set({ mediaBytesPerSecond: 0 });
    const running = download('shedPart001', '--socket-timeout', '120');
    const asked = async () => (await control.youtube.video('shedPart001')).mediaRequests;
    await expect.poll(asked, { timeout: patienceMs / 2 }).toBe(1);
    await control.youtube.set({ mediaBytesPerSecond: null });
    expect((await running).exitCode).toBe(0);
  });
});
