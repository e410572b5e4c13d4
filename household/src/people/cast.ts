/** Who lives in the simulated household. The word is the person's name in the control interface. */
export const personNames = ['owner', 'alice', 'bob', 'kid', 'stranger'] as const;
export type PersonName = (typeof personNames)[number];

export type Person = {
  /** The plex.tv account id, the only stable key of an account (plex.md §1). */
  readonly id: number;
  readonly uuid: string;
  readonly displayName: string;
  /** Null for managed users, who have neither username nor e-mail (plex.md §1). */
  readonly username: string | null;
  readonly email: string | null;
  readonly isManaged: boolean;
  /** Lives in the owner's Plex Home, as opposed to being a friend with shared sections. */
  readonly isHomeMember: boolean;
  /** Shown beside the name on the simulated sign-in pages. */
  readonly description: string;
};

export const cast: Record<PersonName, Person> = {
  owner: {
    id: 10410001,
    uuid: '5a1e0c7d9b3f4a21',
    displayName: 'Ruth',
    username: 'ruth',
    email: 'ruth@example.net',
    isManaged: false,
    isHomeMember: true,
    description: 'Owns the media server',
  },
  alice: {
    id: 10410002,
    uuid: '7c42b8e61fd09a35',
    displayName: 'Alice',
    username: 'alice',
    email: 'alice@example.net',
    isManaged: false,
    isHomeMember: false,
    description: 'Friend, without the documentaries',
  },
  bob: {
    id: 10410003,
    uuid: '0d93f5a2c87e4b16',
    displayName: 'Bob',
    username: 'bob',
    email: 'bob@example.net',
    isManaged: false,
    isHomeMember: false,
    description: 'Friend, sees every section',
  },
  kid: {
    id: 10410004,
    uuid: 'e8b7143d6ac2590f',
    displayName: 'Milo',
    username: null,
    email: null,
    isManaged: true,
    isHomeMember: true,
    description: 'Managed user: has no Plex account of his own to sign in with',
  },
  stranger: {
    id: 10410005,
    uuid: '394ce07f5b1d82a6',
    displayName: 'Sam',
    username: 'sam',
    email: 'sam@example.net',
    isManaged: false,
    isHomeMember: false,
    description: 'Has a Plex account, but no access to this server',
  },
};
