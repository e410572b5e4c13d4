import { mediaHost } from '../proxy/hosts.ts';
import type { Video } from '../videos/video.ts';

/** The streams that are made of each clip, by YouTube's number for that kind of stream. */
export const streams = [
  { itag: 18, file: '360.mp4', mimeType: 'video/mp4; codecs="avc1.42001E, mp4a.40.2"', height: 360 },
  { itag: 134, file: '360-video.mp4', mimeType: 'video/mp4; codecs="avc1.4d401e"', height: 360 },
  { itag: 135, file: '480.mp4', mimeType: 'video/mp4; codecs="avc1.4d401f"', height: 480 },
  { itag: 136, file: '720.mp4', mimeType: 'video/mp4; codecs="avc1.4d401f"', height: 720 },
  { itag: 137, file: '1080.mp4', mimeType: 'video/mp4; codecs="avc1.640028"', height: 1080 },
  { itag: 271, file: '1440.webm', mimeType: 'video/webm; codecs="vp9"', height: 1440 },
  { itag: 140, file: 'audio.m4a', mimeType: 'audio/mp4; codecs="mp4a.40.2"', height: null },
  { itag: 251, file: 'audio.webm', mimeType: 'audio/webm; codecs="opus"', height: null },
] as const;
export type Stream = (typeof streams)[number];

const progressive = 18;

export const findStream = (itag: string) => streams.find((stream) => String(stream.itag) === itag) ?? null;

const offered = (video: Video) => streams.filter(({ height }) => (height ?? 0) <= video.mostHeight);

/** `streamingData` of a player, without its manifests. */
export function presentStreams(
  video: Video,
  { sizes, durationSeconds }: { sizes: ReadonlyMap<string, number>; durationSeconds: number },
): object {
  const present = (stream: Stream) => ({
    itag: stream.itag,
    mimeType: stream.mimeType,
    bitrate: 500_000,
    contentLength: String(sizes.get(stream.file) ?? 0),
    approxDurationMs: String(durationSeconds * 1000),
    url: `https://${mediaHost}/videoplayback?id=${video.id}&itag=${stream.itag}`,
    ...(stream.height === null ? sound : picture(stream.height)),
  });
  const found = offered(video);
  return {
    formats: found.filter(({ itag }) => itag === progressive).map(present),
    adaptiveFormats: found.filter(({ itag }) => itag !== progressive).map(present),
  };
}

const sound = {
  audioQuality: 'AUDIO_QUALITY_MEDIUM',
  audioSampleRate: '44100',
  audioChannels: 2,
  quality: 'tiny',
};

const picture = (height: number) => ({
  width: Math.round((height * 16) / 9 / 2) * 2,
  height,
  fps: 10,
  qualityLabel: `${height}p`,
  quality: height >= 720 ? `hd${height}` : 'medium',
});
