import { sections } from '../catalogue/sections.ts';
import { type Services, serviceNames } from '../faults/services.ts';
import type { Connections } from '../media-server/connections.ts';
import { serverFacts } from '../media-server/server-facts.ts';
import { personNames } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { Pins } from '../plex-tv/pins.ts';
import type { UptimeKuma } from '../uptime-kuma/index.ts';
import type { HouseholdState, ShareBody } from './contract.ts';

export type HouseholdParts = {
  readonly people: People;
  readonly pins: Pins;
  readonly services: Services;
  readonly connections: Connections;
  readonly uptimeKuma: UptimeKuma;
  /** Known only once both servers listen. */
  readonly addresses: () => HouseholdState['addresses'];
};

export function describeHousehold({
  people,
  services,
  connections,
  addresses,
}: HouseholdParts): HouseholdState {
  return {
    addresses: addresses(),
    server: {
      name: serverFacts.name,
      machineIdentifier: serverFacts.machineIdentifier,
      sections: sections.map(({ key, title }) => ({ key, title })),
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

/** Everything is again as at the start: original tokens and shares, no PINs, no bad days. */
export async function resetHousehold(parts: HouseholdParts): Promise<void> {
  const { people, pins, services, connections, uptimeKuma } = parts;
  people.reset();
  pins.reset();
  services.reset();
  connections.reset();
  await uptimeKuma.reset();
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
