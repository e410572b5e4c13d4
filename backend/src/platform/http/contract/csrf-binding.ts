import type { Actor } from '../../../kernel/actor.ts';

/** What a CSRF token is bound to: the session, or before sign-in the browser. */
export const csrfBinding = {
  session: (actor: Actor) => `session:${actor.sessionId}`,
  visitor: (visitor: string) => `visitor:${visitor}`,
};
