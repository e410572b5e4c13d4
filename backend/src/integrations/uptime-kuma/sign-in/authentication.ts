import type { KumaLink } from '../link/open-link.ts';

/**
 * How a connection becomes that of a person.
 *
 * Kuma 1.23 and 2.x sign a socket in that is already open; 3.0 reads a session cookie with the handshake
 * and knows no sign-in over the socket (uptime-kuma.md, "3.0"). Both fit here.
 */
export interface KumaAuthentication {
  /** Sent with the handshake. */
  handshakeHeaders(): Promise<Record<string, string>>;
  /**
   * Signs a connection in whose server has greeted.
   *
   * @throws KumaProblem `credentials`, `two-factor-required`, `two-factor-wrong`, `rate-limited`,
   * `not-set-up`, `unexpected`, or whatever ended the connection
   */
  signIn(link: Pick<KumaLink, 'call' | 'door'>): Promise<SignIn>;
}

/** Whether Kuma knows who we are, or lets everybody in. */
export type SignIn = 'signed-in' | 'authentication-off';

/** A kept token, or what to get one with; a code is good for half a minute and for one use. */
export type KumaCredentials =
  | { token: string }
  | { username: string; password: string; code?: string | undefined };

/** Where credentials come from and where the token is kept. The password is not kept by this client. */
export interface KumaCredentialStore {
  /** Null when there are none: only a Kuma without authentication can be read then. */
  find(): Promise<KumaCredentials | null>;
  /** The token never expires; a change of the password in Kuma ends it (uptime-kuma.md, "Auth"). */
  saveToken(token: string): Promise<void>;
}
