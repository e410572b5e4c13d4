import { createSignal } from '../signal.ts';
import { cast, type Person, type PersonName, personNames } from './cast.ts';
import { tokenFor } from './tokens.ts';

export type Sections = readonly string[];

export interface People {
  get(name: PersonName): Person;
  /** The token for plex.tv that is valid now, or that the next sign-in yields after a revocation. */
  accountToken(name: PersonName): string;
  /** The person's token for the household's media server; accepted only while sections are shared. */
  serverToken(name: PersonName): string;
  /** Keys of the sections that the person sees; empty means no access to the server. */
  sections(name: PersonName): Sections;
  findByAccountToken(token: string): PersonName | null;
  findByServerToken(token: string): PersonName | null;
  share(name: PersonName, sections: Sections): void;
  /** Ends the account token, as a sign-out of that client does. */
  signOut(name: PersonName): void;
  /** Ends the account token and the server token; the next sign-in yields new ones. */
  revoke(name: PersonName): void;
  /** Calls back after shares or tokens changed. */
  onChange(listener: () => void): void;
  /** Shares and tokens are again as at the start. */
  reset(): void;
}

type Standing = { accountGeneration: number; serverGeneration: number; sections: Sections };

/** Keeps who may see what, and which tokens live. */
export function createPeople(initialSections: Record<PersonName, Sections>): People {
  const standings = new Map<PersonName, Standing>();
  const changes = createSignal();

  function reset() {
    for (const name of personNames) {
      standings.set(name, { accountGeneration: 0, serverGeneration: 0, sections: initialSections[name] });
    }
    changes.tell();
  }

  function standing(name: PersonName): Standing {
    const found = standings.get(name);
    if (!found) throw new Error(`${name} has no standing`);
    return found;
  }

  const accountToken = (name: PersonName) => tokenFor('account', name, standing(name).accountGeneration);
  const serverToken = (name: PersonName) => tokenFor('server', name, standing(name).serverGeneration);

  reset();
  return {
    get: (name) => cast[name],
    accountToken,
    serverToken,
    sections: (name) => standing(name).sections,
    findByAccountToken: (token) => personNames.find((name) => accountToken(name) === token) ?? null,
    findByServerToken: (token) =>
      personNames.find((name) => serverToken(name) === token && standing(name).sections.length > 0) ?? null,
    share(name, sections) {
      const current = standing(name);
      if (current.sections.length > 0 && sections.length === 0) current.serverGeneration += 1;
      current.sections = sections;
      changes.tell();
    },
    signOut(name) {
      standing(name).accountGeneration += 1;
    },
    revoke(name) {
      standing(name).accountGeneration += 1;
      standing(name).serverGeneration += 1;
      changes.tell();
    },
    onChange: changes.listen,
    reset,
  };
}
