import { execFile } from 'node:child_process';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const durationSeconds = 6;
const framesPerSecond = 10;

const timeoutMs = 120_000;

const h264 = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-g',
  String(framesPerSecond),
  '-pix_fmt',
  'yuv420p',
];
const vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-row-mt', '1'];
const aac = ['-c:a', 'aac', '-b:a', '64k'];
const webFirst = ['-movflags', '+faststart'];

/** A test picture that moves, and a tone; the large one is hard to compress. */
const sources = {
  small: `testsrc=size=1280x720:rate=${framesPerSecond}:duration=${durationSeconds}`,
  large: `testsrc2=size=1280x720:rate=${framesPerSecond}:duration=${durationSeconds}`,
} as const;
const tone = `sine=frequency=330:duration=${durationSeconds}`;

const silent = (height: number) => [...scaled(height), '-an', ...h264, ...webFirst, `${height}.mp4`];
const scaled = (height: number) => ['-map', '0:v', '-vf', `scale=-2:${height}`];

/** The streams of one clip, made side by side. */
const outputs = {
  small: [...silent(720), ...silent(480), ...silent(1080)],
  large: [...silent(720), ...silent(480)],
} as const;
const small = ['-map', '0:v', '-map', '1:a', '-vf', 'scale=-2:360', ...h264, ...aac, ...webFirst, '360.mp4'];
const alone = [...scaled(360), '-an', ...h264, ...webFirst, '360-video.mp4'];
const sounds = [
  '-map',
  '1:a',
  ...aac,
  ...webFirst,
  'audio.m4a',
  '-map',
  '1:a',
  '-c:a',
  'libopus',
  'audio.webm',
];

/** Where files are made, by which ffmpeg, and what ends it. */
export type Making = { folder: string; ffmpeg: string; signal: AbortSignal };

/**
 * Makes every file of one clip in a folder, a few megabytes at most.
 *
 * @throws when ffmpeg is missing or refuses
 */
export async function makeClip(clip: 'small' | 'large', into: Making) {
  const input = ['-f', 'lavfi', '-i', sources[clip], '-f', 'lavfi', '-i', tone];
  await callFfmpeg([...input, ...outputs[clip], ...small, ...alone, ...sounds], into);
  if (clip === 'large') return;
  await callFfmpeg([...input, ...scaled(1440), '-an', '-r', '5', ...vp9, '1440.webm'], into);
  await makeFragments(into);
}

/** The numbers of the streams that a manifest offers, in the order in which ffmpeg counts them. */
const fragmented = ['136', '140'] as const;

/** Cuts picture and sound into fragments of a second, with a manifest that names them as YouTube would. */
async function makeFragments(into: Making) {
  const inputs = ['-i', '720.mp4', '-i', 'audio.m4a', '-map', '0:v', '-map', '1:a', '-c', 'copy'];
  const named = ['-init_seg_name', 'init-$RepresentationID$.m4s'];
  const numbered = ['-media_seg_name', 'part-$RepresentationID$-$Number%05d$.m4s'];
  const sets = ['-seg_duration', '1', '-adaptation_sets', 'id=0,streams=v id=1,streams=a'];
  await callFfmpeg([...inputs, ...sets, ...named, ...numbered, '-f', 'dash', 'manifest.mpd'], into);
  for (const name of await readdir(into.folder)) {
    const [, kind, position, rest = ''] = /^(init|part)-(\d)(.*\.m4s)$/.exec(name) ?? [];
    if (!kind) continue;
    await rename(
      join(into.folder, name),
      join(into.folder, `${kind}-${fragmented[Number(position)]}${rest}`),
    );
  }
  const path = join(into.folder, 'manifest.mpd');
  const manifest = await readFile(path, 'utf8');
  const renumber = (_: string, position: string) => `<Representation id="${fragmented[Number(position)]}"`;
  await writeFile(path, manifest.replace(/<Representation id="(\d)"/g, renumber));
}

async function callFfmpeg(args: readonly string[], { folder, ffmpeg, signal }: Making) {
  const quietly = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'];
  await run(ffmpeg, [...quietly, ...args], { cwd: folder, timeout: timeoutMs, signal });
}
