import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Section } from '../catalogue/items.ts';
import type { Collections } from '../collections/collections.ts';
import { type Services, serviceNames } from '../faults/services.ts';
import type { Connections } from '../media-server/connections.ts';
import type { SpoiledImages } from '../media-server/images/spoiled-images.ts';
import { serverFacts } from '../media-server/server-facts.ts';
import type { Overseerr } from '../overseerr/index.ts';
import { personNames } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { Pins } from '../plex-tv/pins.ts';
import type { Scanner } from '../scanning/scanner.ts';
import type { Session, Sessions } from '../sessions/sessions.ts';
import type { Stock } from '../stocking/stock.ts';
import type { UptimeKuma } from '../uptime-kuma/index.ts';
import type { WatchState } from '../watching/watch-state.ts';
import type { Youtube } from '../youtube/index.ts';
import type { HouseholdState, SessionState, ShareBody } from './contract.ts';

export type HouseholdParts = {
  readonly people: People;
  readonly pins: Pins;
  readonly services: Services;
  readonly connections: Connections;
  readonly uptimeKuma: UptimeKuma;
  readonly overseerr: Overseerr;
  readonly youtube: Youtube;
  readonly catalogue: Catalogue;
  readonly collections: Collections;
  readonly watch: WatchState;
  readonly stock: Stock;
  readonly scanner: Scanner;
  readonly sessions: Sessions;
  readonly spoiledImages: SpoiledImages;
  /** Known only once both servers listen. */
  readonly addresses: () => HouseholdState['addresses'];
};

export function describeHousehold({
  people,
  services,
  connections,
  catalogue,
  sessions,
  overseerr,
  addresses,
}: HouseholdParts): HouseholdState {
  return {
    addresses: addresses(),
    server: {
      name: serverFacts.name,
      machineIdentifier: serverFacts.machineIdentifier,
      sections: catalogue.sections.map(({ key, title, path }) => ({
        key,
        title,
        path,
        items: catalogue.shelf(key).titles().length,
      })),
    },
    people: record(personNames, (name) => {
      const { id, uuid, displayName, username, email } = people.get(name);
      return {
        id,
        uuid,
        name: displayName,
        username,
        email,
        accountToken: people.accountToken(name),
        serverToken: people.serverToken(name),
        sections: [...people.sections(name)],
      };
    }),
    services: record(serviceNames, services.fault),
    connections: connections.states(),
    sessions: sessions.list().map((session) => describeSession(session, session.state)),
    overseerr: overseerr.installation.current(),
  };
}

export function describeSession(session: Session, state: SessionState['state']): SessionState {
  const { sessionKey, person, item, player, viewOffsetMs } = session;
  return { sessionKey, person, ratingKey: item.ratingKey, player: player.title, state, viewOffsetMs };
}

/**
 * Everything is again as at the start: tokens, shares and the library, no PINs, no bad days. Whoever
 * listens hears of a scan of every section, or would show for minutes what is not there any more.
 */
export async function resetHousehold(household: HouseholdParts): Promise<void> {
  const { people, pins, services, connections, scanner, sessions } = household;
  const { catalogue, collections, watch, spoiledImages, stock, overseerr, youtube } = household;
  for (const part of [scanner, sessions, collections, watch, spoiledImages]) part.reset();
  for (const part of [people, pins, services, connections, youtube]) part.reset();
  for (const section of catalogue.sections) stock.fill(section, null);
  overseerr.reset();
  await household.uptimeKuma.reset();
}

export function findSection({ sections }: Catalogue, name: string): Section | null {
  return sections.find(({ key, title }) => key === name || title === name) ?? null;
}

/** Keys of the sections that a share means; null when one of them does not exist. */
export function sectionKeys(catalogue: Catalogue, wanted: ShareBody['sections']): string[] | null {
  if (wanted === 'none') return [];
  if (wanted === 'all') return catalogue.sections.map(({ key }) => key);
  const found = wanted.map((name) => findSection(catalogue, name)?.key);
  return found.every((key) => key !== undefined) ? found : null;
}

function record<Name extends string, Value>(
  names: readonly Name[],
  describe: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, describe(name)])) as Record<Name, Value>;
}
