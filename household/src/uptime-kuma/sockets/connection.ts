import { type Answer, notLoggedIn } from '../wire/texts.ts';
import type { World } from '../world.ts';
import { sendBurst } from './burst.ts';
import type { Call } from './calls.ts';
import { accountRoom, type Emit, type KumaServer, type KumaSocket } from './kuma-socket.ts';
import { shortInfo } from './lists.ts';
import type { SettingsCache } from './settings-cache.ts';
import { hearSignIn, isAcknowledge } from './sign-in.ts';

export type ConnectionDependencies = {
  readonly world: World;
  readonly calls: () => Record<string, Call>;
  readonly settings: SettingsCache;
};

/**
 * Greets a socket and hears it. In 2.x it is heard only after the settings were read:
 * what it sends before that is lost without an answer (uptime-kuma.md "RACE").
 */
export async function greet(
  server: KumaServer,
  socket: KumaSocket,
  dependencies: ConnectionDependencies,
): Promise<void> {
  const { world, settings } = dependencies;
  if (world.dialect() === 2) await settings.read();
  if (!socket.connected) return;

  const toRoom: Emit = (event, ...args) => void server.to(accountRoom).emit(event, ...args);
  const toSocket: Emit = (event, ...args) => void socket.emit(event, ...args);
  const afterLogin = async () => {
    socket.data.isSignedIn = true;
    await socket.join(accountRoom);
    await sendBurst(world, { toRoom, toSocket, isGone: () => !socket.connected });
  };

  toSocket('info', shortInfo());
  hearSignIn(socket, { world, afterLogin });
  hearCalls(socket, dependencies.calls());

  if (!world.account.isAuthenticationOn()) await signInByItself({ world, afterLogin, toSocket });
  else if (world.dialect() === 2) toSocket('loginRequired');
}

/** `autoLogin` comes before the burst in 1.x and after it in 2.x. */
async function signInByItself(input: {
  world: World;
  afterLogin: () => Promise<void>;
  toSocket: Emit;
}): Promise<void> {
  const { world, afterLogin, toSocket } = input;
  if (world.dialect() === 1) toSocket('autoLogin');
  await afterLogin();
  if (world.dialect() === 2) toSocket('autoLogin');
}

function hearCalls(socket: KumaSocket, calls: Record<string, Call>): void {
  for (const [name, call] of Object.entries(calls)) {
    socket.on(name, (...args: unknown[]) => {
      const acknowledge = args.at(-1);
      const answer = socket.data.isSignedIn ? answerOf(call, args) : notLoggedIn;
      if (isAcknowledge(acknowledge)) acknowledge(answer);
    });
  }
}

function answerOf(call: Call, args: unknown[]): Answer {
  try {
    return call(...args);
  } catch (error) {
    return { ok: false, msg: error instanceof Error ? error.message : String(error) };
  }
}
