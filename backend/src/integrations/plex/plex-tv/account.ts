import * as z from 'zod';
import { addressOf, plexHeaders } from '../identity.ts';
import { emptyAsNull, looseFlag, looseId } from '../loose-types.ts';
import { callPlexTv, type PlexTvContext } from './call.ts';

const accountSchema = z
  .object({
    /** The key of an account; e-mails may be empty and may change (plex.md §1). */
    id: looseId,
    username: emptyAsNull,
    title: emptyAsNull,
    friendlyName: emptyAsNull,
    email: emptyAsNull,
    thumb: emptyAsNull,
    /** A managed user of a Plex home. */
    restricted: looseFlag,
  })
  .transform((account) => ({
    ...account,
    displayName: account.friendlyName ?? account.title ?? account.username ?? 'Plex user',
  }));

export type PlexAccount = z.output<typeof accountSchema>;

export type AccountAnswer = { answer: 'account'; account: PlexAccount } | { answer: 'dead-token' };

/**
 * Whose account token this is. Only a 401 means that the token is dead (plex.md §1).
 *
 * @throws AppError `upstream.*`: nothing is known, so the token is to be kept
 */
export const getAccount = async (context: PlexTvContext, token: string): Promise<AccountAnswer> => {
  const { http, breaker, addresses, identity } = context;
  const answer = await callPlexTv(breaker, {
    kind: 'read',
    outcomes: [401],
    send: (signal) =>
      http.json({
        schema: accountSchema,
        url: addressOf(addresses.plexTv, '/api/v2/user'),
        headers: plexHeaders(identity, token),
        signal,
      }),
  });
  return answer.ok ? { answer: 'account', account: answer.value } : { answer: 'dead-token' };
};
