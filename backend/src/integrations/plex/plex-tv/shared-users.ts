import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { OutboundError } from '../../../platform/outbound-http/index.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { emptyAsNull, looseFlag, looseId, looseList } from '../loose-types.ts';
import { callPlexTv, type PlexTvContext } from './call.ts';

const userSchema = z
  .object({
    id: looseId,
    title: emptyAsNull,
    username: emptyAsNull,
    email: emptyAsNull,
    home: looseFlag,
    restricted: looseFlag,
    Server: looseList(z.object({ machineIdentifier: z.string() })),
  })
  .transform(({ Server, ...user }) => ({
    ...user,
    machineIdentifiers: Server.map((server) => server.machineIdentifier),
  }));

/** Someone with whom the owner shares; the owner is not in the list (plex.md §1). */
export type SharedUser = z.output<typeof userSchema>;

export type SharedUsersAnswer = { answer: 'users'; users: SharedUser[] } | { answer: 'dead-token' };

const documentSchema = z.object({
  MediaContainer: z.union([
    z.literal('').transform(() => ({ User: [] })),
    z.object({ User: looseList(userSchema) }),
  ]),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  // Names such as O'Brien come with numeric entities.
  htmlEntities: true,
  isArray: (name) => name === 'User' || name === 'Server',
});

/** Undefined for what is not well formed, and for entities that expand without end. */
const parseXml = (xml: string): unknown => {
  try {
    return XMLValidator.validate(xml) === true ? parser.parse(xml) : undefined;
  } catch {
    return undefined;
  }
};

const parseUsers = (xml: string, host: string): SharedUser[] => {
  const result = documentSchema.safeParse(parseXml(xml));
  if (!result.success) throw new OutboundError({ reason: 'malformed', host });
  return result.data.MediaContainer.User;
};

/**
 * Everyone with whom the owner of this account token shares, and the servers they reach.
 * This list exists as XML only (plex.md §1).
 *
 * @throws AppError `upstream.*`
 */
export const listSharedUsers = async (
  context: PlexTvContext,
  ownerToken: string,
): Promise<SharedUsersAnswer> => {
  const { http, breaker, addresses, identity } = context;
  const url = addressOf(addresses.plexTv, '/api/users');
  const headers = { ...plexHeaders(identity, ownerToken), accept: 'application/xml' };
  const answer = await callPlexTv(breaker, {
    kind: 'read',
    outcomes: [401],
    send: async (signal) => parseUsers(await http.text({ url, headers, signal }), new URL(url).host),
  });
  return answer.ok ? { answer: 'users', users: answer.value } : { answer: 'dead-token' };
};
