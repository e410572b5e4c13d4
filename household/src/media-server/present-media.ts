import type { Episode, Film } from '../catalogue/items.ts';
import { films, sections } from '../catalogue/sections.ts';
import type { WireNode } from '../wire/wire.ts';

const bytesPerSecond = 500_000;

/** The file behind a film or an episode, as the media server describes it. */
export function presentMedia(item: Film | Episode): WireNode[] {
  const id = Number(item.ratingKey);
  const fileName = `${baseName(item)}.mkv`;
  const part = {
    id,
    key: `/library/parts/${id}/${item.addedAt}/file.mkv`,
    duration: item.durationMs,
    file: `${folderOf(item)}/${fileName}`,
    size: Math.round((item.durationMs / 1000) * bytesPerSecond),
    container: 'mkv',
  };
  return [
    {
      id,
      duration: item.durationMs,
      bitrate: 4000,
      width: 1440,
      height: 1080,
      aspectRatio: 1.33,
      videoResolution: '1080',
      videoCodec: 'h264',
      audioCodec: 'aac',
      audioChannels: 1,
      container: 'mkv',
      Part: [part],
    },
  ];
}

function baseName(item: Film | Episode): string {
  if (item.kind === 'movie') return fileSafe(`${item.title} (${item.year})`);
  const number = `S${padded(item.season.index)}E${padded(item.index)}`;
  return fileSafe(`${item.season.show.title} - ${number} - ${item.title}`);
}

function folderOf(item: Film | Episode): string {
  const root = sections.find((section) => section.key === item.sectionKey)?.path ?? films.path;
  if (item.kind === 'movie') return `${root}/${baseName(item)}`;
  return `${root}/${fileSafe(item.season.show.title)}/Season ${padded(item.season.index)}`;
}

const padded = (number: number) => String(number).padStart(2, '0');
const fileSafe = (name: string) => name.replace(/[/:?*"<>|\\]/g, '');
