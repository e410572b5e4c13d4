import type { Clock } from '../../kernel/clock.ts';
import { hashToken, randomToken } from '../../platform/crypto/random.ts';
import { authPolicy } from './auth.policy.ts';
import type { PresentedToken, Renewal, RenewalRepository } from './renewal.repository.ts';
import type { LiveSession } from './sessions.repository.ts';

export type RenewalOutcome =
  /** The browser gets the next renewal token. */
  | { kind: 'rotated'; session: LiveSession; token: string }
  /** A parallel call has rotated already, and its answer brings the next token. */
  | { kind: 'accepted'; session: LiveSession }
  | { kind: 'refused'; reason: 'unknown' | 'ended' | 'other-device' }
  /** Somebody else holds a copy: the session is over. */
  | { kind: 'reused'; session: LiveSession };

const isOver = (session: LiveSession, now: Date) => session.endedAt !== null || session.expiresAt <= now;

const isSuccessorLost = ({ state, successorCreatedAt }: PresentedToken, now: Date) =>
  state === 'previous' && now.getTime() - successorCreatedAt.getTime() >= authPolicy.lostSuccessorMs;

const rotate = async (
  renewal: Renewal,
  session: LiveSession,
  presentedHash: string,
  now: Date,
): Promise<RenewalOutcome> => {
  const token = randomToken();
  const expiresAt = session.rememberMe
    ? new Date(now.getTime() + authPolicy.rememberedSessionMs)
    : session.expiresAt;
  await renewal.replace({ sessionId: session.id, presentedHash, newHash: hashToken(token), now, expiresAt });
  return { kind: 'rotated', session: { ...session, lastUsedAt: now, expiresAt }, token };
};

const decide = async (
  renewal: Renewal,
  request: { token: string; deviceKind: string; now: Date },
): Promise<RenewalOutcome> => {
  const { token, deviceKind, now } = request;
  const tokenHash = hashToken(token);
  const presented = await renewal.find(tokenHash);
  if (!presented) return { kind: 'refused', reason: 'unknown' };
  const { state, session } = presented;
  if (isOver(session, now)) return { kind: 'refused', reason: 'ended' };
  if (state === 'spent') {
    await renewal.endAsReused(session.id, now);
    return { kind: 'reused', session };
  }
  if (session.deviceKind !== deviceKind) return { kind: 'refused', reason: 'other-device' };
  if (state === 'current' || isSuccessorLost(presented, now)) return rotate(renewal, session, tokenHash, now);
  return { kind: 'accepted', session };
};

/**
 * Takes a renewal token and decides what it is worth.
 *
 * The newest token rotates. The one before it stays good until its successor is first used, so a lost
 * answer or twenty tabs at once do no harm. Anything older was copied, and ends the session.
 */
export const createRenewSession =
  (dependencies: { repository: RenewalRepository; clock: Clock }) =>
  (token: string, deviceKind: string): Promise<RenewalOutcome> =>
    dependencies.repository((renewal) =>
      decide(renewal, { token, deviceKind, now: dependencies.clock.now() }),
    );
