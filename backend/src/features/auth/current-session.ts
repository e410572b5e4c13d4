import type { CurrentSession, Notice } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { accountView } from './account-view.ts';
import type { SessionsService } from './sessions.service.ts';

/** Who is signed in, and what this person should know at once. */
export const createCurrentSession =
  (dependencies: { sessions: SessionsService; notices(): Notice[] }) =>
  async (actor: Actor): Promise<CurrentSession> => {
    const session = await dependencies.sessions.findLive(actor.sessionId);
    if (!session) throw new AppError('unauthenticated', 'auth.required', 'Sign in first.');
    return {
      user: accountView(session.user),
      session: { id: session.id, deviceName: session.deviceName, expiresAt: session.expiresAt.toISOString() },
      alerts: session.alerts,
      notices: actor.role === 'admin' ? dependencies.notices() : [],
    };
  };
