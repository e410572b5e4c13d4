import type { MediaVersion } from '@medianest/shared';
import type { Texts } from '#lib/texts/texts.tsx';

/** As people write them; what is not listed is shown as the media server names it, in capitals. */
const codecNames: Record<string, string> = {
  h264: 'H.264',
  hevc: 'H.265',
  mpeg4: 'MPEG-4',
  mpeg2video: 'MPEG-2',
  vc1: 'VC-1',
  ac3: 'Dolby Digital',
  eac3: 'Dolby Digital Plus',
  truehd: 'Dolby TrueHD',
  dca: 'DTS',
  'dca-ma': 'DTS-HD MA',
  vorbis: 'Vorbis',
  opus: 'Opus',
};

const codecName = (codec: string) => codecNames[codec.toLowerCase()] ?? codec.toUpperCase();

const resolutionName = (resolution: string, texts: Texts) =>
  texts.item.resolutions[resolution.toLowerCase()] ??
  (/^\d+$/.test(resolution) ? `${resolution}p` : resolution);

const joined = (separator: string, ...parts: (string | null)[]) =>
  parts.filter((part) => part !== null).join(separator) || null;

/** "1080p, H.264"; null when nothing is known. */
export const pictureOf = ({ resolution, videoCodec }: MediaVersion, texts: Texts): string | null =>
  joined(
    ', ',
    resolution === null ? null : resolutionName(resolution, texts),
    videoCodec === null ? null : codecName(videoCodec),
  );

/** "AAC stereo"; null when nothing is known. */
export const soundOf = ({ audioCodec, audioChannels }: MediaVersion, texts: Texts): string | null =>
  joined(
    ' ',
    audioCodec === null ? null : codecName(audioCodec),
    audioChannels === null ? null : texts.item.channels(audioChannels),
  );
