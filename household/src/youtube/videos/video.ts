/** Everything that can be wrong with one video, by the words that YouTube has for it. */
export const troubles = [
  'private',
  'deleted',
  'terminated',
  'copyright',
  'age',
  'members',
  'geo',
  'paid',
  'premiere',
  'live',
  'bot-check',
  'rate-limited',
  /** HTTP 429 on every page of the video. */
  'too-many-requests',
  'no-streams',
  /** The player answers as usual; its media are refused, cut short, stand still or come slowly. */
  'media-forbidden',
  'media-truncated',
  'media-stalled',
  'media-slow',
] as const;
export type Trouble = (typeof troubles)[number];

export type Video = {
  /** 11 characters. */
  readonly id: string;
  readonly title: string;
  readonly trouble: Trouble | null;
  /** Which of the made clips it is; the large one has a few megabytes. */
  readonly clip: 'small' | 'large';
  /** In one piece for each stream, or as a DASH manifest with fragments. */
  readonly delivery: 'https' | 'fragments';
  /** Nothing higher is offered. */
  readonly mostHeight: number;
};

/** A playlist shows these without their titles and hides them unless it is asked for all. */
export const isHidden = ({ trouble }: Video) => trouble === 'private' || trouble === 'deleted';

export const playlistNames = ['good', 'troubles', 'hostile', 'large', 'shared', 'private'] as const;
export type PlaylistName = (typeof playlistNames)[number];

export type Playlist = {
  readonly name: PlaylistName;
  readonly id: string;
  readonly title: string;
  readonly isPrivate: boolean;
  readonly videoIds: readonly string[];
};

export const channel = {
  id: 'UChouseholdLanternHouse1',
  name: 'Lantern House',
  handle: '@LanternHouse',
} as const;
