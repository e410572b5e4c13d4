import { cast, type PersonName } from '../people/cast.ts';

/** How the household's media server presents itself to its clients and to plex.tv. */
export const serverFacts = {
  name: 'Lantern House',
  machineIdentifier: 'a4f08c1d93be27506f1a8d4ec72b5b19e860f314',
  version: '1.43.3.10793-5f2e1d7b4',
  platform: 'Linux',
  platformVersion: '6.12.41',
} as const;

/** On the media server the owner is number 1, whatever the number on plex.tv (plex.md §2). */
export function idOnServer(person: PersonName): string {
  return person === 'owner' ? '1' : String(cast[person].id);
}
