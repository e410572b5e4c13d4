import type { UserChange, UserRecord } from './users.repository.ts';

/** Seals what is stored, bound to its row and column. */
export interface TokenSealer {
  seal(plain: string, context: string): string;
  tryOpen(sealed: string, context: string): string | null;
  isOutdated(sealed: string): boolean;
}

export interface PlexTokens {
  accountToken: string | null;
  serverToken: string | null;
}

const columns = { accountToken: 'plexToken', serverToken: 'plexServerToken' } as const;
const contextOf = (userId: string, column: string) => `users:${userId}:${column}`;

/** A token whose key was lost counts as none: the person links Plex again. */
export const openPlexTokens = (sealer: TokenSealer, user: UserRecord): PlexTokens => {
  const open = (column: 'plexToken' | 'plexServerToken') => {
    const sealed = user[column];
    return sealed ? sealer.tryOpen(sealed, contextOf(user.id, column)) : null;
  };
  return { accountToken: open('plexToken'), serverToken: open('plexServerToken') };
};

/** The columns to write for the tokens given; others stay as they are. */
export const sealPlexTokens = (
  sealer: TokenSealer,
  userId: string,
  tokens: Partial<PlexTokens>,
): UserChange => {
  const change: UserChange = {};
  for (const [name, column] of Object.entries(columns)) {
    const token = tokens[name as keyof PlexTokens];
    if (token) change[column] = sealer.seal(token, contextOf(userId, column));
  }
  return change;
};

/** The columns to write so that the newest key seals what can be opened; null when it does already. */
export const resealPlexTokens = (sealer: TokenSealer, user: UserRecord): UserChange | null => {
  const sealedTexts = [user.plexToken, user.plexServerToken].filter((sealed) => sealed !== null);
  if (!sealedTexts.some((sealed) => sealer.isOutdated(sealed))) return null;
  const change = sealPlexTokens(sealer, user.id, openPlexTokens(sealer, user));
  return Object.keys(change).length > 0 ? change : null;
};
