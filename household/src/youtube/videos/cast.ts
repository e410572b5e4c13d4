import { hostileTitles } from './hostile-titles.ts';
import type { Playlist, Trouble, Video } from './video.ts';

const usual = { trouble: null, clip: 'small', delivery: 'https', mostHeight: 1440 } as const;

const good: readonly Video[] = [
  { ...usual, id: 'shedPart001', title: 'Building a shed, part 1: the ground' },
  { ...usual, id: 'shedPart002', title: 'Building a shed, part 2: the frame' },
  { ...usual, id: 'shedPart003', title: 'Building a shed, part 3: the roof' },
  { ...usual, id: 'shedPart004', title: 'Building a shed, part 4: the door', mostHeight: 720 },
  { ...usual, id: 'appleTree01', title: 'How to prune an old apple tree' },
  { ...usual, id: 'sourdough01', title: 'Sourdough without a scale', mostHeight: 480 },
  { ...usual, id: 'nightSky001', title: 'The night sky in November', delivery: 'fragments', mostHeight: 720 },
  { ...usual, id: 'lighthouse1', title: 'A lighthouse in the storm', clip: 'large', mostHeight: 720 },
  { ...usual, id: 'bicycle0001', title: 'Truing a bicycle wheel' },
  { ...usual, id: 'mushrooms01', title: 'Mushrooms: which ones to leave alone' },
  { ...usual, id: 'kiteMaking1', title: 'A kite from newspaper & string' },
  { ...usual, id: 'harbour0001', title: 'Größe & 日本語 🎉: the harbour festival' },
];

/** One video for each way to fail, and one of each that does not. */
const titlesOfTroubles: Record<Trouble, string> = {
  private: 'Somebody’s birthday',
  deleted: 'Not here any more',
  terminated: 'By a closed account',
  copyright: 'With a famous song',
  age: 'For adults',
  members: 'For members of the channel',
  geo: 'Not in this country',
  paid: 'A film for rent',
  premiere: 'Starts the day after tomorrow',
  live: 'The bird box, live',
  'bot-check': 'Are you a robot?',
  'rate-limited': 'Too much for one evening',
  'too-many-requests': 'Knocked too often',
  'no-streams': 'Nothing to play',
  'media-forbidden': 'Refused at the door',
  'media-truncated': 'Cut off in the middle',
  'media-stalled': 'Stands still in the middle',
  'media-slow': 'Slow as honey',
};

const troubled: readonly Video[] = Object.entries(titlesOfTroubles).map(([trouble, title], position) => ({
  ...usual,
  id: `trouble${String(position + 1).padStart(4, '0')}`,
  title,
  trouble: trouble as Trouble,
  clip: trouble.startsWith('media-') ? 'large' : 'small',
  mostHeight: 720,
}));

const hostile: readonly Video[] = hostileTitles.map((title, position) => ({
  ...usual,
  id: `hostile${String(position + 1).padStart(4, '0')}`,
  title,
  mostHeight: 480,
}));

const many: readonly Video[] = Array.from({ length: 5000 }, (_, position) => ({
  ...usual,
  id: `grain${String(position + 1).padStart(6, '0')}`,
  title: `Grain of sand ${position + 1}`,
  mostHeight: 360,
}));

/** Belongs to no playlist. */
const single: Video = { ...usual, id: 'oneOfAKind1', title: 'One of a kind' };

export const initialVideos: readonly Video[] = [...good, ...troubled, ...hostile, single, ...many];

const ids = (videos: readonly Video[]) => videos.map(({ id }) => id);
const open = { isPrivate: false } as const;

export const initialPlaylists: readonly Playlist[] = [
  { ...open, name: 'good', id: playlistId('Good'), title: 'Things to do at home', videoIds: ids(good) },
  {
    ...open,
    name: 'troubles',
    id: playlistId('Troubles'),
    title: 'Everything that can go wrong',
    videoIds: ['shedPart001', ...ids(troubled), 'appleTree01'],
  },
  { ...open, name: 'hostile', id: playlistId('Hostile'), title: '../Shorts', videoIds: ids(hostile) },
  { ...open, name: 'large', id: playlistId('Large'), title: 'All the sand', videoIds: ids(many) },
  {
    ...open,
    name: 'shared',
    id: playlistId('Shared'),
    title: 'Rainy Sundays',
    videoIds: ['sourdough01', 'shedPart001', 'kiteMaking1'],
  },
  { name: 'private', id: playlistId('Private'), title: 'Family only', isPrivate: true, videoIds: [] },
];

/** 34 characters, as those of real playlists. */
function playlistId(word: string): string {
  return `PLhousehold${word}`.padEnd(34, '0');
}
