import type { Actor } from '../../kernel/actor.ts';
import type { Log } from '../../kernel/log.ts';
import type { SocketSessions } from './admission.ts';
import type { BrowserNamespace, BrowserSocket } from './browser-sockets.ts';

export const personRoom = (userId: string) => `person:${userId}`;
const sessionRoom = (sessionId: string) => `session:${sessionId}`;

const isSame = (now: Actor | null, then: Actor) => now?.userId === then.userId && now.role === then.role;

/** Where a session ends, ends its socket: `true` takes the connection too, so that nothing else comes over it. */
const cut = (socket: BrowserSocket) => socket.disconnect(true);

/** Who listens in one namespace, each in the room of the person and in that of the session. */
export const createConnected = (options: {
  namespace: BrowserNamespace;
  sessions: Pick<SocketSessions, 'findActor'>;
  maxPerPerson: number;
  log: Log;
}) => {
  const { namespace, sessions, maxPerPerson, log } = options;
  const list = () => [...namespace.sockets.values()];

  /** Cuts whose session is over or has other rights now. While nobody can tell, they stay. */
  const recheck = async (sockets: BrowserSocket[]) => {
    const bySession = Map.groupBy(sockets, ({ data }) => data.actor.sessionId);
    for (const [sessionId, members] of bySession) {
      try {
        const actor = await sessions.findActor(sessionId);
        for (const socket of members) if (!isSame(actor, socket.data.actor)) cut(socket);
      } catch (cause) {
        log.warn({ err: cause, sessionId }, 'It could not be asked whether a session still lives');
      }
    }
  };

  /** Rooms keep the order in which their members came. */
  const makeRoom = (userId: string) => {
    const members = [...(namespace.adapter.rooms.get(personRoom(userId)) ?? [])];
    for (const id of members.slice(0, Math.max(0, members.length - maxPerPerson))) {
      const oldest = namespace.sockets.get(id);
      if (oldest) cut(oldest);
    }
  };

  namespace.on('connection', (socket) => {
    const { userId, sessionId } = socket.data.actor;
    socket.join([personRoom(userId), sessionRoom(sessionId)]);
    makeRoom(userId);
    // It may have ended between the question who this is and this moment.
    void recheck([socket]);
  });

  return {
    listPeople(role?: Actor['role']) {
      const actors = list().map(({ data }) => data.actor);
      const asked = role ? actors.filter((actor) => actor.role === role) : actors;
      return [...new Set(asked.map(({ userId }) => userId))];
    },
    cutSessions(sessionIds: readonly string[]) {
      // To socket.io, no room means everybody.
      if (sessionIds.length === 0) return;
      namespace.in(sessionIds.map(sessionRoom)).disconnectSockets(true);
    },
    recheckPerson: (userId: string) => recheck(list().filter(({ data }) => data.actor.userId === userId)),
    recheckAll: () => recheck(list()),
  };
};

export type Connected = ReturnType<typeof createConnected>;
