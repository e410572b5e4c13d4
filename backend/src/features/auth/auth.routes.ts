import type { authEndpoints, CurrentSession } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignIn } from './sign-in.ts';

export const createAuthHandlers = (auth: {
  signIn: SignIn;
  sessions: SessionsService;
  currentSession(actor: Actor): Promise<CurrentSession>;
}): Handlers<typeof authEndpoints> => ({
  'POST /auth/plex/pin': ({ body, visit, actor }) => auth.signIn.start(body, visit, actor),
  'GET /auth/plex/status': ({ visit }) => auth.signIn.check(visit),
  'POST /auth/plex': ({ visit, actor }) => auth.signIn.complete(visit, actor),
  'POST /plex/relink': ({ visit, actor }) => auth.signIn.relink(visit, actor),
  'POST /auth/recover': ({ body, visit }) => auth.signIn.recover(body.token, visit),
  'GET /auth/session': ({ actor }) => auth.currentSession(actor),
  'POST /auth/logout': ({ visit, actor }) => auth.signIn.signOut(visit, actor),
  'GET /auth/sessions': async ({ actor }) => ({ items: await auth.sessions.list(actor) }),
  'DELETE /auth/sessions/:id': ({ actor, params }) => auth.sessions.revoke(actor, params.id),
  'POST /auth/sessions/revoke-others': async ({ actor }) => ({
    revoked: await auth.sessions.revokeOthers(actor),
  }),
  'POST /auth/alerts/:id/dismiss': ({ actor, params }) => auth.sessions.dismissAlert(actor, params.id),
});
