import type { Account, Accounts } from '../features/media/index.ts';
import type { Connections } from '../features/services/index.ts';
import type { People } from '../features/users/index.ts';
import type { OverseerrClient, OverseerrUsers } from '../integrations/overseerr/index.ts';
import { createSingleFlight } from '../platform/resilience/index.ts';
import { takesNoKey, takesNoWrites } from './overseerr-words.ts';

/** Who is who changes seldom; somebody who is missing is looked for anew at once. */
const rememberedMs = 10 * 60_000;

const find = ({ byPlexId }: OverseerrUsers, plexId: string): Account | null => {
  const upstreamUserId = byPlexId.get(plexId);
  return upstreamUserId === undefined ? null : { kind: 'known', upstreamUserId };
};

/** People of this portal and users of Overseerr, matched by their Plex account alone (overseerr.md, "Identity"). */
export const createAccounts = (parts: {
  connection: Connections['overseerr'];
  client: OverseerrClient;
  people: Pick<People, 'find' | 'findByPlexId'>;
  now: () => number;
}): Accounts => {
  const { connection, client, people, now } = parts;
  let known: { url: string; atMs: number; users: OverseerrUsers } | null = null;
  const share = createSingleFlight<OverseerrUsers>();

  const connect = async () => {
    const target = await connection.find();
    return target && { url: target.url, users: client.at(target).users };
  };
  type Connected = NonNullable<Awaited<ReturnType<typeof connect>>>;

  const remember = (url: string, users: OverseerrUsers) => {
    known = { url, atMs: now(), users };
    return users;
  };

  const list = ({ url, users }: Connected) => {
    if (known?.url === url && now() - known.atMs < rememberedMs) return known.users;
    return share(url, async () => {
      const read = await users.list();
      // Somebody who cannot be looked up is not somebody who is missing.
      if (read.answer !== 'found') throw takesNoKey();
      return remember(url, read.value);
    });
  };

  const forget = () => {
    known = null;
  };

  const bringIn = async (connected: Connected, plexId: string): Promise<Account> => {
    const written = await connected.users.importFromPlex([plexId]);
    switch (written.outcome) {
      case 'done':
        return find(remember(connected.url, written.value), plexId) ?? { kind: 'impossible' };
      case 'unknown':
        // Whether it took the person in, and whether it answers at all, its list tells.
        forget();
        return find(await list(connected), plexId) ?? { kind: 'unclear' };
      case 'csrf':
      case 'not-admitted':
        throw takesNoWrites();
      default:
        return { kind: 'impossible' };
    }
  };

  return {
    async introduce(userId) {
      const [connected, person] = await Promise.all([connect(), people.find(userId)]);
      if (!connected || !person) return { kind: 'impossible' };
      return find(await list(connected), person.plexId) ?? bringIn(connected, person.plexId);
    },
    async findPerson(upstreamUserId) {
      const connected = await connect();
      if (!connected) return null;
      const { users } = await list(connected);
      const plexId = users.find((user) => user.userId === upstreamUserId)?.plexId;
      const person = plexId ? await people.findByPlexId(plexId) : null;
      return person && { userId: person.id, name: person.plexUsername };
    },
    forget,
  };
};
