import type { ServiceSettings } from '@medianest/shared';
import { AppError } from '../../../kernel/errors.ts';
import type { OpenedService } from '../stored-service.ts';
import {
  type Attempt,
  factsOf,
  findKeptSecret,
  isSameOrigin,
  type ServiceKind,
  secretRequired,
  type Tested,
} from './kind.ts';
import { createSignInPace, sentTooOften } from './sign-in-pace.ts';

/** How to come in: with a password, for which a token is given, with that token, or without anything. */
export type KumaConnection =
  | { url: string; username: string; password: string; code?: string | undefined }
  | { url: string; token: string }
  | { url: string };

/** A token comes back when a password was given. */
export type KumaTested = Tested & { token?: string | null };

export type TestKuma = (connection: KumaConnection) => Promise<KumaTested>;

type Settings = Extract<ServiceSettings, { name: 'uptime-kuma' }>;

const usernameRequired = () =>
  new AppError('invalid', 'validation.failed', 'Some of what was sent cannot be accepted.', {
    meta: { fields: [{ path: 'body.username', message: 'Enter the user name that the password is for' }] },
  });

const connectionOf = ({ url, username, password, code }: Settings, token: string | null): KumaConnection => {
  if (!password) return token ? { url, token } : { url };
  if (!username) throw usernameRequired();
  return { url, username, password, code };
};

const loses = (stored: OpenedService | null, url: string) =>
  stored !== null && stored.sealedSecret !== null && !findKeptSecret(stored, url);

/** Uptime Kuma: the password is used once to sign in, and only the token that it gives is kept. */
export const createKumaKind = (
  test: TestKuma,
  pace: Pick<ReturnType<typeof createSignInPace>, 'take'> = createSignInPace(),
): ServiceKind<Settings> => {
  const attemptOf = (
    connection: KumaConnection,
    username: string | undefined,
    stored: OpenedService | null,
  ): Attempt => {
    let token = 'token' in connection ? connection.token : null;
    return {
      spendsSecret: 'password' in connection,
      async test() {
        const tested = 'password' in connection && !pace.take() ? sentTooOften : await test(connection);
        token = tested.token ?? token;
        return tested;
      },
      keep: (tested) => ({
        url: connection.url,
        secret: token,
        data: { ...factsOf(tested, stored), ...(username && { username }) },
      }),
    };
  };

  /** Another Uptime Kuma may well need no password; only one that does asks for it again. */
  const askingForPassword = (attempt: Attempt): Attempt => ({
    ...attempt,
    async test() {
      const tested = await attempt.test();
      if (tested.problem === 'credentials') throw secretRequired('uptime-kuma');
      return tested;
    },
  });

  return {
    attempt(settings, stored) {
      const { url, password, username, enabled } = settings;
      const known = stored && isSameOrigin(stored.url, url) ? stored : null;
      const connection = connectionOf(settings, findKeptSecret(stored, url));
      const attempt = attemptOf(connection, password ? username : known?.data.username, known);
      if (password || !loses(stored, url)) return attempt;
      if (!enabled) throw secretRequired('uptime-kuma');
      return askingForPassword(attempt);
    },
    again: (stored) =>
      attemptOf(
        stored.secret ? { url: stored.url ?? '', token: stored.secret } : { url: stored.url ?? '' },
        stored.data.username,
        stored,
      ),
  };
};
