import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Section } from '../catalogue/items.ts';
import { sections } from '../catalogue/sections.ts';
import type { Collections } from '../collections/collections.ts';
import { type Services, serviceNames } from '../faults/services.ts';
import type { Connections } from '../media-server/connections.ts';
import { serverFacts } from '../media-server/server-facts.ts';
import { personNames } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { Pins } from '../plex-tv/pins.ts';
import type { Stock } from '../stocking/stock.ts';
import type { UptimeKuma } from '../uptime-kuma/index.ts';
import type { WatchState } from '../watching/watch-state.ts';
import type { HouseholdState, ShareBody } from './contract.ts';

export type HouseholdParts = {
  readonly people: People;
  readonly pins: Pins;
  readonly services: Services;
  readonly connections: Connections;
  readonly uptimeKuma: UptimeKuma;
  readonly catalogue: Catalogue;
  readonly collections: Collections;
  readonly watch: WatchState;
  readonly stock: Stock;
  /** Known only once both servers listen. */
  readonly addresses: () => HouseholdState['addresses'];
};

export function describeHousehold({
  people,
  services,
  connections,
  catalogue,
  addresses,
}: HouseholdParts): HouseholdState {
  return {
    addresses: addresses(),
    server: {
      name: serverFacts.name,
      machineIdentifier: serverFacts.machineIdentifier,
      sections: sections.map(({ key, title }) => ({
        key,
        title,
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
  };
}

/** Everything is again as at the start: tokens, shares and the library, no PINs, no bad days. */
export async function resetHousehold(parts: HouseholdParts): Promise<void> {
  const { people, pins, services, connections, catalogue, collections, watch } = parts;
  for (const part of [people, pins, services, connections, collections, watch]) part.reset();
  catalogue.reset();
  await parts.uptimeKuma.reset();
}

export function findSection(name: string): Section | null {
  return sections.find(({ key, title }) => key === name || title === name) ?? null;
}

/** Keys of the sections that a share means; null when one of them does not exist. */
export function sectionKeys(wanted: ShareBody['sections']): string[] | null {
  if (wanted === 'none') return [];
  if (wanted === 'all') return sections.map(({ key }) => key);
  const found = wanted.map((name) => sections.find(({ key, title }) => key === name || title === name)?.key);
  return found.every((key) => key !== undefined) ? found : null;
}

function record<Name extends string, Value>(
  names: readonly Name[],
  describe: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, describe(name)])) as Record<Name, Value>;
}
