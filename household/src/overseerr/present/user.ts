import { cast } from '../../people/cast.ts';
import { can } from '../permissions.ts';
import type { UserRow } from '../store/rows.ts';
import { isSeerr, type World } from '../world.ts';

const onlySeerr = {
  warnings: [],
  jellyfinUsername: null,
  jellyfinUserId: null,
  avatarETag: null,
  avatarVersion: null,
};

export type UserDetail = {
  /** E-mail and account id are for administrators, and for whoever looks at himself. */
  readonly withContact?: boolean;
  readonly withSettings?: boolean;
};

/** A user as the API shows it (overseerr.md, "Identity"). */
export function presentUser(user: UserRow, world: World, detail: UserDetail = {}): Record<string, unknown> {
  const { id: plexId, email } = cast[user.person];
  const { withContact = true, withSettings = false } = detail;
  return {
    ...presentNewUser(user, world),
    ...(withContact && { email, plexId }),
    ...(withSettings && { settings: user.hasSettings ? settingsOf(user, world) : null }),
    requestCount: world.store.requests.filter(({ requestedBy }) => requestedBy === user).length,
    displayName: displayNameOf(user),
  };
}

/** A user as the call shows it that made it; Overseerr lets out columns that it hides elsewhere. */
export function presentCreatedUser(user: UserRow, world: World): Record<string, unknown> {
  const hidden = isSeerr(world) ? {} : { plexToken: '', password: null, resetPasswordGuid: null };
  return { ...presentNewUser(user, world), ...hidden };
}

function presentNewUser(user: UserRow, world: World): Record<string, unknown> {
  const { id, permissions, username, createdAt, updatedAt } = user;
  const { movieQuotaLimit, movieQuotaDays, tvQuotaLimit, tvQuotaDays } = user;
  return {
    ...{ id, permissions, username, userType: 1, recoveryLinkExpirationDate: null },
    plexUsername: cast[user.person].username,
    avatar: `https://plex.tv/users/${cast[user.person].uuid}/avatar`,
    ...{ movieQuotaLimit, movieQuotaDays, tvQuotaLimit, tvQuotaDays, createdAt, updatedAt },
    ...(isSeerr(world) && onlySeerr),
  };
}

export const displayNameOf = ({ username, person }: UserRow): string =>
  username || cast[person].username || cast[person].displayName;

export const seesContacts = (user: UserRow): boolean => can(user, 'manageUsers');

function settingsOf(user: UserRow, world: World) {
  const regions = isSeerr(world)
    ? { discoverRegion: null, streamingRegion: null, telegramMessageThreadId: null }
    : { region: null };
  return {
    ...{ id: user.id, locale: '', originalLanguage: null, pgpKey: null, discordId: null },
    ...{ pushbulletAccessToken: null, pushoverApplicationToken: null, pushoverUserKey: null },
    ...{ pushoverSound: null, telegramChatId: null, telegramSendSilently: null },
    ...{ watchlistSyncMovies: null, watchlistSyncTv: null },
    ...regions,
    notificationTypes: {
      ...{ email: 8190, discord: 0, pushbullet: 0, pushover: 0 },
      ...{ slack: 0, telegram: 0, webhook: 0, webpush: 8190 },
    },
  };
}
