import type { Accounts } from '../features/media/index.ts';
import type { Connections } from '../features/services/index.ts';
import type { People } from '../features/users/index.ts';
import type { OverseerrClient, OverseerrUsers } from '../integrations/overseerr/index.ts';
import { AppError } from '../kernel/errors.ts';
import { createSingleFlight } from '../platform/resilience/index.ts';
import { takesNoKey, takesNoWrites } from './overseerr-words.ts';

/** Who is who changes seldom; somebody who is missing is looked for anew at once. */
const rememberedMs = 10 * 60_000;

/** Whether somebody was taken over, the next list tells. */
const saidNothing = () =>
  new AppError('timeout', 'upstream.timeout', 'Overseerr did not answer in time.', {
    meta: { service: 'overseerr' },
  });

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

  const bringIn = async ({ url, users }: Connected, plexId: string) => {
    const written = await users.importFromPlex([plexId]);
    if (written.outcome === 'done') return remember(url, written.value);
    if (written.outcome === 'unknown') throw saidNothing();
    if (written.outcome === 'csrf' || written.outcome === 'not-admitted') throw takesNoWrites();
    return null;
  };

  return {
    async findUpstreamId(userId) {
      const [connected, person] = await Promise.all([connect(), people.find(userId)]);
      if (!connected || !person) return null;
      const there = (await list(connected)).byPlexId.get(person.plexId);
      return there ?? (await bringIn(connected, person.plexId))?.byPlexId.get(person.plexId) ?? null;
    },
    async findPerson(upstreamUserId) {
      const connected = await connect();
      if (!connected) return null;
      const { users } = await list(connected);
      const plexId = users.find((user) => user.userId === upstreamUserId)?.plexId;
      const person = plexId ? await people.findByPlexId(plexId) : null;
      return person && { userId: person.id, name: person.plexUsername };
    },
    forget() {
      known = null;
    },
  };
};
