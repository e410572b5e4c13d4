import type { MediaCard } from '@medianest/shared';

/** What follows the name, where it is not the thing itself that came in. */
const partsThatArrive: Partial<Record<MediaCard['type'], string>> = {
  season: ': a new season',
  episode: ': a new episode',
};

export type PartOfDay = 'morning' | 'day' | 'evening' | 'night';

const greetings: Record<PartOfDay, string> = {
  morning: 'Good\u00a0morning',
  day: 'Good\u00a0afternoon',
  evening: 'Good\u00a0evening',
  night: 'Still\u00a0up',
};

export const home = {
  title: 'Home',
  greeting: (part: PartOfDay, name: string) =>
    part === 'night' ? `${greetings.night}, ${name}?` : `${greetings[part]}, ${name}`,
  arrived: (type: MediaCard['type'], when: string) => `${partsThatArrive[type] ?? ''} came in ${when}.`,
  arrivedSome: ' is the newest in the house.',
  nothingYet: 'The shelves are still empty. What is added in Plex shows up here.',
  plexSilent: 'Plex is not answering right now. What you see here comes back by itself.',
  relinkNeeded: 'Plex does not know you any more. Link it again and your shelves are back.',
  begun: (percent: string, left: string) => ` is ${percent} seen, with about ${left} to go.`,
  watch: (title: string) => `Watch ${title}`,

  services: 'Services',
  arrange: 'Arrange',
  arranged: 'Done',
  usualOrder: 'Usual order',
  usualOrderBack: 'The services are in their usual order.',
  moveEarlier: (service: string) => `Move ${service} earlier`,
  moveLater: (service: string) => `Move ${service} later`,
  movedTo: (service: string, place: number, of: number) => `${service} is now number ${place} of ${of}.`,
  use: (use: string) => use.charAt(0).toUpperCase() + use.slice(1),
  silentFor: (howLong: string) => `silent for ${howLong}`,
  playingNow: 'Playing now',
  you: 'You',
  paused: 'paused',
  left: (length: string) => `${length} left`,

  findElse: 'Find something else',
  goOn: 'Go on watching',
  nextEpisode: 'Next episode',
  allTitles: (count: number, figure: string) => (count === 1 ? '1 title' : `All ${figure} titles`),
  justArrived: 'Just arrived',
  emptyTitle: 'Nothing here yet',
  emptyDetail: 'When something is added to a library that is shared with you, it hangs here.',
};
