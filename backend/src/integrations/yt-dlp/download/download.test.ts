import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FakeYtDlp, probing, says, startFakeYtDlp } from '../../../../test/support/fake-yt-dlp.ts';
import type { YtDlpOptions } from '../yt-dlp.ts';
import type { DownloadRequest } from './download-types.ts';
import type { DownloadProgress } from './progress.ts';

const wishes = { videoId: 'shedPart001', quality: '1080p', subtitles: [], sponsorMarks: false } as const;

const start = async (fake: FakeYtDlp, options: Partial<YtDlpOptions> = {}) => {
  const { ytDlp, stage, passes } = await startFakeYtDlp(fake, options);
  const download = (request: Partial<DownloadRequest> = {}) =>
    ytDlp.download({ ...wishes, stage, ...request });
  return { download, stage, passes };
};

const lines = (...scripts: string[]) => scripts.join('\n');
const whole = lines(says.about, says.file);

/** Says that it runs by the file `running`, and what it got by the file `got`. */
const waiting = (onInterrupt: string) =>
  lines(`trap '${onInterrupt}' INT`, 'touch running', 'sleep 60 & wait $!', 'wait');

const hasBegun = (stage: string) => expect.poll(() => readdir(stage)).toContain('running');

describe('a download', () => {
  it('brings a verified file, and what lies beside it', async () => {
    const beside = 'touch thumb.jpg sub.en.srt sub.pt-BR.srt sub.de.vtt';
    const { download, stage, passes } = await start({ script: lines(beside, whole) });
    expect(await download()).toEqual({
      outcome: 'fetched',
      file: {
        ...{ path: join(stage, 'media.mp4'), sizeBytes: 100, durationSeconds: 6 },
        ...{ height: 720, videoCodec: 'video', audioCodec: 'audio' },
      },
      thumbnail: join(stage, 'thumb.jpg'),
      subtitles: [
        { language: 'en', path: join(stage, 'sub.en.srt') },
        { language: 'pt-BR', path: join(stage, 'sub.pt-BR.srt') },
      ],
      about: { title: 'A shed', channel: 'Sheds', uploadedOn: '2026-10-26' },
    });
    expect(passes).toEqual({ issued: 1, revoked: 1 });
  });

  it('tells which process it is before it ends', async () => {
    const { download, stage } = await start({
      script: lines(whole, 'until [ -e told ]; do sleep 0.05; done'),
    });
    const told: unknown[] = [];
    await download({
      onSpawn: async (process) => {
        told.push(process);
        await writeFile(join(stage, 'told'), '');
      },
    });
    expect(told).toEqual([{ pid: expect.any(Number), startedAt: expect.stringMatching(/^[\w-]+:\d+$/) }]);
  });

  it('adds the streams up, and never goes back', async () => {
    const script = lines(
      says.about,
      says.parts(300, 100),
      says.progress('v', 150, 300),
      says.progress('v', 100, 300),
      says.progress('v', 300, 300, 'finished'),
      says.progress('a', 50, 100),
      says.progress('a', 100, 100, 'finished'),
      says.processing,
      says.file,
    );
    const seen: DownloadProgress[] = [];
    await (await start({ script })).download({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ percent }) => percent)).toEqual([37, 37, 75, 87, 99, 99]);
    expect(seen.at(0)).toEqual({
      ...{ phase: 'downloading', percent: 37, downloadedBytes: 150, totalBytes: 400 },
      ...{ bytesPerSecond: 100, secondsLeft: 3 },
    });
    expect(seen.at(-1)).toMatchObject({ phase: 'processing', downloadedBytes: 400 });
  });
});

describe('the end of the program with success', () => {
  const damaged = { outcome: 'failed', failure: { problem: 'damaged', isFinal: false } };

  it.each([
    ['a path where nothing is', lines(says.about, `echo '@F {"id":"a","filepath":"media.mp4"}'`), undefined],
    ['a file somewhere else', lines(says.about, `echo '@F {"id":"a","filepath":"/etc/hosts"}'`), undefined],
    ['a file that ends early', whole, probing(3.9)],
    ['a file without sound', whole, probing(6, ['video'])],
    ['a file without a picture', whole, probing(6, ['audio'])],
    ['a file that is none', whole, 'exit 1'],
    ['a file of which nothing can be said', whole, 'echo "{}"'],
  ])('is none with %s, and the stage begins anew', async (_what, script, ffprobe) => {
    const { download, stage } = await start(ffprobe ? { script, ffprobe } : { script });
    expect(await download()).toMatchObject(damaged);
    expect(await readdir(stage)).toEqual([]);
  });

  it('is one with sound alone, when only that was wanted', async () => {
    const { download } = await start({ script: whole, ffprobe: probing(6, ['audio']) });
    const result = await download({ quality: 'audio' });
    expect(result).toMatchObject({ outcome: 'fetched', file: { height: null } });
  });

  it.each([
    ['echo "[download] Live does not pass filter (!is_live), skipping .."', 'live'],
    ['echo "WARNING: [youtube] Premieres in 2 hours" >&2; echo "x does not pass filter (y)"', 'premiere'],
    ['true', 'unknown'],
  ])('and without a file after %s is: %s', async (script, problem) => {
    const { download } = await start({ script });
    expect(await download()).toMatchObject({ outcome: 'failed', failure: { problem } });
  });
});

describe('the stage', () => {
  const listing = lines('ls > seen.txt', whole);
  const seenBy = async (names: string[]) => {
    const { download, stage } = await start({ script: listing });
    for (const name of names) await writeFile(join(stage, name), 'x');
    await download();
    return (await readFile(join(stage, 'seen.txt'), 'utf8')).trim().split('\n');
  };

  it('keeps what can be continued, and no file that looks like a result', async () => {
    const names = ['media.f137.mp4', 'media.f140.m4a.part', 'media.mp4', 'media.temp.mp4', 'thumb.jpg'];
    expect(await seenBy(names)).toEqual(['media.f137.mp4', 'media.f140.m4a.part', 'seen.txt']);
  });

  it.each(['media.f137.mp4.part-Frag3.part', 'media.f137.mp4.ytdl'])(
    'begins anew when %s was left: fragments make a hole',
    async (name) => {
      expect(await seenBy(['media.f137.mp4.part', name])).toEqual(['seen.txt']);
    },
  );

  it('that cannot be made says so', async () => {
    const { download, stage } = await start({ script: whole });
    await writeFile(join(stage, 'file'), 'x');
    const result = await download({ stage: join(stage, 'file', 'stage') });
    expect(result).toMatchObject({ failure: { problem: 'not-writable', pausesQueue: true } });
  });
});

describe('a limit of bytes', () => {
  const tooLarge = { outcome: 'failed', failure: { problem: 'too-large', isFinal: true } };
  const running = (line: string) => lines(says.about, line, waiting('exit 0'));

  it.each([
    ['what came', says.progress('v', 1001)],
    ['what the server says will come', says.progress('v', 1, 1001)],
  ])('stops the program by %s', async (_what, line) => {
    const { download, stage } = await start({ script: running(line) });
    expect(await download({ maxBytes: 1000 })).toMatchObject(tooLarge);
    expect(await readdir(stage)).toEqual([]);
  });

  it('counts over all streams, and at last the file', async () => {
    const streams = lines(says.progress('v', 600), says.progress('a', 600));
    expect(await (await start({ script: running(streams) })).download({ maxBytes: 1000 })).toMatchObject(
      tooLarge,
    );
    expect(await (await start({ script: whole })).download({ maxBytes: 99 })).toMatchObject(tooLarge);
  });
});

describe('a download that is cancelled', () => {
  const cancel = async (script: string, times = {}) => {
    const { download, stage, passes } = await start({ script }, { times });
    const controller = new AbortController();
    const running = download({ signal: controller.signal });
    await hasBegun(stage);
    controller.abort();
    return { result: await running, stage, passes };
  };

  it('is, also when the program then ends with success, as it does for live streams', async () => {
    const { result, passes } = await cancel(lines(says.about, waiting(`${says.file}; exit 0`)));
    expect(result).toEqual({ outcome: 'cancelled' });
    expect(passes).toEqual({ issued: 1, revoked: 1 });
  });

  it('kills what does not stop, with all that it started', async () => {
    const stubborn = lines("trap '' INT", 'sleep 60 & echo $! > child', 'touch running', 'wait', 'sleep 60');
    const { result, stage } = await cancel(stubborn, { graceMs: 50 });
    expect(result).toEqual({ outcome: 'cancelled' });
    const pid = (await readFile(join(stage, 'child'), 'utf8')).trim();
    const state = () =>
      readFile(`/proc/${pid}/stat`, 'utf8').then(
        (stat) => stat.split(' ')[2],
        () => 'Z',
      );
    await expect.poll(state).toBe('Z');
  });

  it('is not begun when it was cancelled before', async () => {
    const { download, passes } = await start({ script: whole });
    expect(await download({ signal: AbortSignal.abort() })).toEqual({ outcome: 'cancelled' });
    expect(passes.issued).toBe(0);
  });
});

describe('a program that falls silent', () => {
  const stalled = { outcome: 'failed', failure: { problem: 'stalled', isFinal: false } };

  it('is stopped after a while', async () => {
    const { download } = await start({ script: waiting('exit 1') }, { times: { stallMs: 200 } });
    expect(await download()).toMatchObject(stalled);
  });

  it('is, too, when it says the same number of bytes again and again', async () => {
    const repeating = lines(says.about, `while :; do ${says.progress('v', 10)}; sleep 0.05; done`);
    const { download } = await start({ script: repeating }, { times: { stallMs: 300 } });
    expect(await download()).toMatchObject(stalled);
  });

  it('has twelve times as long while ffmpeg works', async () => {
    const script = lines(says.about, says.processing, 'sleep 2', says.file);
    const { download } = await start({ script }, { times: { stallMs: 1500 } });
    expect(await download()).toMatchObject({ outcome: 'fetched' });
  });

  it('has no longer when a picture was converted before', async () => {
    const script = lines(says.about, says.processing, says.processed, waiting('exit 1'));
    const { download } = await start({ script }, { times: { stallMs: 400 } });
    const seen: DownloadProgress[] = [];
    expect(await download({ onProgress: (progress) => seen.push(progress) })).toMatchObject(stalled);
    expect(seen).toEqual([]);
  });

  it('may not go on for ever by saying something new each time', async () => {
    const busy = lines(says.about, 'while :; do echo "[download] x"; sleep 0.05; done');
    const { download } = await start({ script: busy }, { times: { longestMs: 300 } });
    expect(await download()).toMatchObject(stalled);
  });
});

describe('a program that fails', () => {
  it('does so for what it said, warnings included', async () => {
    const script = `echo 'WARNING: HTTP Error 429: Too Many Requests' >&2; echo 'ERROR: no player' >&2; exit 1`;
    const { download } = await start({ script });
    expect(await download()).toMatchObject({ failure: { problem: 'rate-limited', pausesQueue: true } });
  });

  it('is tried again when somebody else killed it, whatever it warned of', async () => {
    const script = `echo 'WARNING: [x] this format was terminated' >&2; kill -9 $$`;
    const { download } = await start({ script });
    expect(await download()).toMatchObject({ failure: { problem: 'unknown', isFinal: false } });
  });

  it('may break an error over a carriage return', async () => {
    const script = `printf 'ERROR: \\r[download] Got error: Downloaded 5 bytes, expected 9 bytes\\n' >&2; exit 1`;
    const { download } = await start({ script });
    expect(await download()).toMatchObject({
      failure: { problem: 'network', detail: 'Got error: Downloaded 5 bytes, expected 9 bytes' },
    });
  });

  it.each([
    ['exit 2', 'tool-outdated'],
    ['exit 127', 'tool-missing'],
  ])('for another reason: %s is %s', async (script, problem) => {
    const { download } = await start({ script });
    expect(await download()).toMatchObject({ failure: { problem } });
  });

  it('leaves nothing of a video that will never come', async () => {
    const { download, stage } = await start({
      script: `touch media.mp4.part; echo 'ERROR: Private video' >&2; exit 1`,
    });
    expect(await download()).toMatchObject({ failure: { problem: 'private', isFinal: true } });
    expect(await readdir(stage)).toEqual([]);
  });

  it('gets nothing of the portal’s environment, and the address last', async () => {
    const { download, stage } = await start({
      script: lines('env > seen.env', 'for each; do echo "$each"; done > seen.args', whole),
    });
    await download({ subtitles: ['en', 'de'], sponsorMarks: true });
    const environment = await readFile(join(stage, 'seen.env'), 'utf8');
    expect(environment).toContain(`HOME=${stage}\n`);
    expect(environment).not.toMatch(/VITEST|_proxy=/i);
    const args = (await readFile(join(stage, 'seen.args'), 'utf8')).trim().split('\n');
    expect(args.slice(-2)).toEqual(['--', 'https://www.youtube.com/watch?v=shedPart001']);
    expect(args).toEqual(
      expect.arrayContaining(['--ignore-config', '--no-exec', 'http://a:b@127.0.0.1:1', 'en,de']),
    );
    expect(args).toContain(`node:${process.execPath}`);
  });
});
