import * as z from 'zod';
import { type OverseerrUser, quotaSchema, userPageSchema } from './answers/people.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, type OverseerrRead, readAuthorised } from './call.ts';
import { lookUp } from './look-up.ts';
import { type OverseerrWrite, writeOverseerr } from './write.ts';

/** The users of Overseerr, and the way from a Plex account to one of them. */
export type OverseerrUsers = { users: OverseerrUser[]; byPlexId: Map<string, number> };

const pageSize = 1000;
const maxPages = 20;

const toUsers = (users: OverseerrUser[]): OverseerrUsers => ({
  users,
  byPlexId: new Map(users.flatMap(({ plexId, userId }) => (plexId ? [[plexId, userId]] : []))),
});

/**
 * All users. People are matched on the plexId alone: addresses and names change (overseerr.md, "Identity").
 *
 * @throws AppError `upstream.*`
 */
export const listUsers = async (
  context: OverseerrContext,
  target: OverseerrTarget,
): Promise<OverseerrRead<OverseerrUsers>> => {
  const users: OverseerrUser[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const query = { take: pageSize, skip: users.length };
    const read = await readAuthorised(context, target, { path: '/user', query, schema: userPageSchema });
    if (read.answer === 'refused') return read;
    users.push(...read.value.results);
    if (!read.value.results.length || users.length >= read.value.pageInfo.results) break;
  }
  return { answer: 'found', value: toUsers(users) };
};

/**
 * Makes users of people with these Plex accounts and gives all users afterwards. Who was there already stays;
 * managed home users without an e-mail address are left out without a word, so look whether they came.
 *
 * @throws AppError `upstream.*`
 */
export const importFromPlex = async (
  context: OverseerrContext,
  target: OverseerrTarget,
  plexIds: string[],
): Promise<OverseerrWrite<OverseerrUsers>> => {
  const imported = await writeOverseerr(context, target, {
    method: 'POST',
    path: '/user/import-from-plex',
    body: { plexIds },
    schema: z.array(z.unknown()),
  });
  if (imported.outcome !== 'done') return imported;
  const read = await listUsers(context, target);
  return read.answer === 'found' ? { outcome: 'done', value: read.value } : { outcome: 'not-admitted' };
};

/** What a user may still ask for. @throws AppError `upstream.*` */
export const findQuota = (context: OverseerrContext, target: OverseerrTarget, userId: number) =>
  lookUp(context, target, { path: `/user/${userId}/quota`, schema: quotaSchema });
