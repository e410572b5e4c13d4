import { cast, type PersonName } from '../people/cast.ts';
import type { Dialect, Installation } from './installation.ts';

/** Who was imported from Plex, in this order; the first is the owner and administrator. */
const imported: readonly PersonName[] = ['owner', 'alice', 'bob'];

const administrator = 2;
const mayRequest = 32;

export type OverseerrUser = {
  readonly id: number;
  readonly person: PersonName;
  readonly permissions: number;
};

export const listUsers = ({ initialized }: Installation): OverseerrUser[] =>
  initialized
    ? imported.map((person, index) => ({
        id: index + 1,
        person,
        permissions: index === 0 ? administrator : mayRequest,
      }))
    : [];

export const isAdministrator = ({ permissions }: OverseerrUser): boolean => permissions === administrator;

const onlySeerr = {
  warnings: [],
  jellyfinUsername: null,
  jellyfinUserId: null,
  avatarETag: null,
  avatarVersion: null,
};

const since = '2025-11-22T07:26:47.000Z';

/** A user as the API shows it; e-mail and account id only to administrators (overseerr.md, "Identity"). */
export function presentUser(
  { id, person, permissions }: OverseerrUser,
  { dialect, toAdministrator }: { dialect: Dialect; toAdministrator: boolean },
): Record<string, unknown> {
  const { id: plexId, email, username } = cast[person];
  return {
    permissions,
    id,
    ...(toAdministrator && { email, plexId }),
    plexUsername: username,
    username: null,
    recoveryLinkExpirationDate: null,
    userType: 1,
    avatar: `https://plex.tv/users/${cast[person].uuid}/avatar`,
    movieQuotaLimit: null,
    movieQuotaDays: null,
    tvQuotaLimit: null,
    tvQuotaDays: null,
    createdAt: since,
    updatedAt: since,
    requestCount: 0,
    displayName: username,
    ...(dialect === 'seerr' && onlySeerr),
  };
}
