import type { MediaVersion } from '@medianest/shared';
import * as z from 'zod';
import { emptyAsNull, looseInt, looseList } from '../loose-types.ts';

const streamSchema = z.object({ streamType: looseInt, language: emptyAsNull, displayTitle: emptyAsNull });

const partSchema = z.object({ size: looseInt, container: emptyAsNull, Stream: looseList(streamSchema) });

/** A version of a film or episode; it may lie in several files. */
export const mediaSchema = z.object({
  videoResolution: emptyAsNull,
  width: looseInt,
  height: looseInt,
  videoCodec: emptyAsNull,
  audioCodec: emptyAsNull,
  audioChannels: looseInt,
  container: emptyAsNull,
  bitrate: looseInt,
  duration: looseInt,
  Part: looseList(partSchema),
});

type Media = z.output<typeof mediaSchema>;

/** Plex's numbers for streams; 1 is the picture. */
const streamTypes = { audio: 2, subtitles: 3 } as const;

const languagesOf = ({ Part }: Media, type: number): string[] => {
  const streams = Part.flatMap(({ Stream }) => Stream).filter(({ streamType }) => streamType === type);
  return [...new Set(streams.flatMap(({ language, displayTitle }) => language ?? displayTitle ?? []))];
};

const sizeOf = ({ Part }: Media): number | null => {
  const sizes = Part.flatMap(({ size }) => size ?? []);
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : null;
};

export const toVersion = (media: Media): MediaVersion => ({
  resolution: media.videoResolution,
  width: media.width,
  height: media.height,
  videoCodec: media.videoCodec,
  audioCodec: media.audioCodec,
  audioChannels: media.audioChannels,
  container: media.container,
  bitrateKbps: media.bitrate,
  sizeBytes: sizeOf(media),
  durationMs: media.duration,
  audioLanguages: languagesOf(media, streamTypes.audio),
  subtitleLanguages: languagesOf(media, streamTypes.subtitles),
});
