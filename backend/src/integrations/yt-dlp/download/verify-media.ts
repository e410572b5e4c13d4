import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { runTool } from '../tools/run-tool.ts';

/** What ffprobe found in a file. */
export interface MediaFile {
  path: string;
  sizeBytes: number;
  durationSeconds: number;
  /** Null for sound alone. */
  height: number | null;
  videoCodec: string | null;
  audioCodec: string;
}

const probedSchema = z.object({
  format: z.object({ duration: z.coerce.number().positive() }),
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      height: z.number().optional(),
      disposition: z.object({ attached_pic: z.number() }).optional(),
    }),
  ),
});

const shown = 'format=duration:stream=codec_type,codec_name,height:stream_disposition=attached_pic';

/** A slow disk, and a film of many hours. */
const timeoutMs = 60_000;

const probe = async (path: string, tools: { ffprobe: string; searchPath: string }) => {
  const args = ['-v', 'error', '-protocol_whitelist', 'file', '-show_entries', shown, '-of', 'json', path];
  const run = await runTool({ path: tools.ffprobe, args, searchPath: tools.searchPath, timeoutMs });
  if (run.outcome !== 'ended') return undefined;
  try {
    return probedSchema.safeParse(JSON.parse(run.output)).data;
  } catch {
    return undefined;
  }
};

/** 2 % or 2 seconds, whichever is more: containers round, and the site does too. */
const isAsLong = (seconds: number, expected: number) =>
  Math.abs(seconds - expected) <= Math.max(2, expected * 0.02);

/**
 * Looks into a file, whatever yt-dlp said about it (yt-dlp.md, trap 1).
 *
 * @returns the facts, or in words what is wrong with the file
 */
export const verifyMedia = async (
  path: string,
  expected: { durationSeconds: number | null; needsPicture: boolean },
  tools: { ffprobe: string; searchPath: string },
): Promise<MediaFile | string> => {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return 'The file that was announced is not there.';
  const probed = await probe(path, tools);
  if (!probed) return 'The file cannot be played.';
  const picture = probed.streams.find(
    ({ codec_type, disposition }) => codec_type === 'video' && !disposition?.attached_pic,
  );
  const sound = probed.streams.find(({ codec_type }) => codec_type === 'audio');
  if (expected.needsPicture && !picture) return 'The file has no picture.';
  if (!sound) return 'The file has no sound.';
  const { duration } = probed.format;
  if (expected.durationSeconds && !isAsLong(duration, expected.durationSeconds))
    return `The file is ${Math.round(duration)} seconds long instead of ${Math.round(expected.durationSeconds)}.`;
  return {
    ...{ path, sizeBytes: file.size, durationSeconds: duration, height: picture?.height ?? null },
    ...{ videoCodec: picture?.codec_name ?? null, audioCodec: sound.codec_name ?? 'unknown' },
  };
};
