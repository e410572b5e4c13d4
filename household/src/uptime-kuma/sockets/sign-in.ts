import { type Answer, say, tooFrequent } from '../wire/texts.ts';
import type { World } from '../world.ts';
import type { KumaSocket } from './kuma-socket.ts';

type Acknowledge = (answer?: Answer) => void;

export type SignInDependencies = {
  readonly world: World;
  /** Joins the room and sends the burst; resolves when all of it is out. */
  readonly afterLogin: (socket: KumaSocket) => Promise<void>;
};

/** Hears `login`, `loginByToken` and `logout`: the calls that need no sign-in. */
export function hearSignIn(socket: KumaSocket, dependencies: SignInDependencies): void {
  const { world } = dependencies;
  const { account } = world;
  const refuse = (text: 'wrongCredentials' | 'wrongCode' | 'wrongToken') =>
    say({ ok: false, text, dialect: world.dialect() });

  socket.on('login', (given: unknown, acknowledge: unknown) => {
    if (!isAcknowledge(acknowledge)) return;
    if (!account.loginLimit.pass()) return acknowledge(tooFrequent);
    const outcome = account.checkPassword(credentialsOf(given, world));
    if (outcome === 'wrong-credentials') return acknowledge(refuse('wrongCredentials'));
    if (outcome === 'needs-code') return acknowledge({ tokenRequired: true });
    if (outcome === 'wrong-code') return acknowledge(refuse('wrongCode'));
    void welcome({ ok: true, token: account.issueToken() }, { socket, acknowledge, dependencies });
  });
  socket.on('loginByToken', (token: unknown, acknowledge: unknown) => {
    if (!isAcknowledge(acknowledge)) return;
    if (!account.isTokenValid(token)) return acknowledge(refuse('wrongToken'));
    void welcome({ ok: true }, { socket, acknowledge, dependencies });
  });
  socket.on('logout', (acknowledge: unknown) => {
    const answer: Acknowledge = isAcknowledge(acknowledge) ? acknowledge : () => {};
    if (!account.loginLimit.pass()) return answer(tooFrequent);
    leave(socket);
    answer();
  });
}

/** 1.x answers first, 2.x after all of the burst (uptime-kuma.md "Ack order"). */
async function welcome(
  answer: Answer,
  input: { socket: KumaSocket; acknowledge: Acknowledge; dependencies: SignInDependencies },
): Promise<void> {
  const { socket, acknowledge, dependencies } = input;
  if (dependencies.world.dialect() === 1) {
    acknowledge(answer);
    await dependencies.afterLogin(socket);
  } else {
    await dependencies.afterLogin(socket);
    acknowledge(answer);
  }
}

function leave(socket: KumaSocket): void {
  socket.data.isSignedIn = false;
  for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
}

/** 2.x forgives spaces around the name, 1.x does not. */
function credentialsOf(given: unknown, { dialect }: World) {
  const { username, password, token } = (given ?? {}) as Record<string, unknown>;
  const name = typeof username === 'string' && dialect() === 2 ? username.trim() : username;
  return { username: name, password, code: token };
}

export function isAcknowledge(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}
