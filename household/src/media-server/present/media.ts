import { basename, extname } from 'node:path';
import type { Playable } from '../../catalogue/items.ts';
import { films, sections } from '../../catalogue/sections.ts';
import { seedOf } from '../../seeded-random.ts';
import type { WireNode } from '../../wire/wire.ts';

const bytesPerSecond = 500_000;

/** The file behind a film or an episode, as the media server describes it; streams are in details alone. */
export function presentMedia(item: Playable, { withStreams = false } = {}): WireNode[] {
  const id = Number(item.ratingKey);
  const file = fileOf(item);
  const part = {
    id,
    key: `/library/parts/${id}/${item.addedAt}/file.${file.container}`,
    duration: item.durationMs,
    file: file.path,
    size: file.sizeBytes,
    container: file.container,
    ...(withStreams ? { Stream: streamsOf(item) } : {}),
  };
  return [
    {
      id,
      duration: item.durationMs,
      bitrate: 4000,
      width: file.isWide ? 1920 : 1440,
      height: 1080,
      aspectRatio: file.isWide ? 1.78 : 1.33,
      videoResolution: '1080',
      videoCodec: 'h264',
      videoFrameRate: '24p',
      audioCodec: 'aac',
      audioChannels: file.isWide ? 2 : 1,
      container: file.container,
      Part: [part],
    },
  ];
}

type File = { path: string; sizeBytes: number; container: string; isWide: boolean };

function fileOf(item: Playable): File {
  if (item.kind === 'movie' && item.file) {
    const { path, sizeBytes } = item.file;
    return { path, sizeBytes, container: extname(path).slice(1).toLowerCase(), isWide: true };
  }
  return {
    path: `${folderOf(item)}/${baseName(item)}.mkv`,
    sizeBytes: Math.round((item.durationMs / 1000) * bytesPerSecond),
    container: 'mkv',
    isWide: false,
  };
}

const languages = [
  { language: 'English', languageTag: 'en', languageCode: 'eng' },
  { language: 'Deutsch', languageTag: 'de', languageCode: 'deu' },
  { language: 'Français', languageTag: 'fr', languageCode: 'fra' },
] as const;

/** A picture, one or two sound tracks, and some subtitles. */
function streamsOf(item: Playable): WireNode[] {
  const seed = seedOf(`streams of ${item.ratingKey}`);
  const id = Number(item.ratingKey) * 10;
  const video = {
    id,
    streamType: 1,
    default: true,
    codec: 'h264',
    index: 0,
    bitrate: 3800,
    width: 1440,
    height: 1080,
    frameRate: 24,
    displayTitle: '1080p (H.264)',
    extendedDisplayTitle: '1080p (H.264)',
  };
  const sound = languages.slice(0, 1 + (seed % 2)).map((spoken, index) => ({
    id: id + 1 + index,
    streamType: 2,
    default: index === 0,
    selected: index === 0,
    codec: 'aac',
    index: 1 + index,
    channels: 1,
    bitrate: 128,
    ...spoken,
    displayTitle: `${spoken.language} (AAC Mono)`,
  }));
  const subtitles = languages.slice(0, (seed >>> 3) % 4).map((written, index) => ({
    id: id + 4 + index,
    streamType: 3,
    codec: 'srt',
    index: 3 + index,
    ...written,
    displayTitle: `${written.language} (SRT)`,
  }));
  return [video, ...sound, ...subtitles];
}

function baseName(item: Playable): string {
  if (item.kind === 'movie')
    return fileSafe(item.year === null ? item.title : `${item.title} (${item.year})`);
  const number = `S${padded(item.season.index)}E${padded(item.index)}`;
  return fileSafe(`${item.season.show.title} - ${number} - ${item.title}`);
}

function folderOf(item: Playable): string {
  const root = sections.find((section) => section.key === item.sectionKey)?.path ?? films.path;
  if (item.kind === 'movie') return `${root}/${baseName(item)}`;
  return `${root}/${fileSafe(item.season.show.title)}/Season ${padded(item.season.index)}`;
}

const padded = (number: number) => String(number).padStart(2, '0');
const fileSafe = (name: string) => basename(name.replace(/[/:?*"<>|\\]/g, ''));
