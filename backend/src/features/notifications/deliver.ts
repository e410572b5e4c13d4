import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { composeNotice } from './compose.ts';
import type { Claimed, DeliveriesRepository } from './deliveries.repository.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';
import { afterQuietHours } from './quiet-hours.ts';
import type { RecipientsRepository } from './recipients.repository.ts';
import type { Route, Wake } from './route.ts';
import type { Send, SendOutcome } from './send.ts';
import type { Recipient } from './stored-preferences.ts';

/** After a message, what follows gathers for this long. */
const gatherMs = 30_000;

/** Longer than any channel takes: what nobody has settled by then was lost with its process. */
const leaseMs = 120_000;

/** With the waits between them, about two hours. */
const mostAttempts = 8;
const firstWaitMs = 60_000;

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);

const waitAfter = (attempts: number, asked: number) => Math.max(asked, firstWaitMs * 2 ** (attempts - 1));

/**
 * Sends what is due on one route, as one message.
 *
 * The rows are claimed before anything is sent, so that no two runs send the same; the claim ends by
 * itself, so that what a process took with it is sent after all (decisions/0013).
 */
export const createDeliver = (parts: {
  repository: DeliveriesRepository;
  recipients: Pick<RecipientsRepository, 'find'>;
  subscriptions: Pick<PushSubscriptions, 'forget'>;
  send: Send;
  wake: Wake;
  origin: string | null;
  clock: Clock;
  log: Log;
}) => {
  const { repository, recipients, subscriptions, send, wake, origin, clock, log } = parts;

  const trySending = async (
    to: { route: Route; recipient: Recipient },
    waiting: readonly [Claimed, ...Claimed[]],
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    try {
      return await send(to, composeNotice(waiting, origin), signal);
    } catch (cause) {
      if (signal.aborted) throw cause;
      log.warn({ err: cause, channel: to.route.channel }, 'A notification could not be sent');
      return { outcome: 'retry-later', afterMs: firstWaitMs };
    }
  };

  const tryAgain = async (waiting: readonly Claimed[], afterMs: number) => {
    const now = clock.now();
    const spent = waiting.filter(({ attempts }) => attempts >= mostAttempts).map(({ id }) => id);
    const left = waiting.filter(({ attempts }) => attempts < mostAttempts);
    await repository.finish(spent, { status: 'failed', lastError: 'no-answer', at: now });
    if (left.length === 0) return;
    const attempts = Math.max(...left.map((one) => one.attempts));
    const dueAt = later(now, waitAfter(attempts, afterMs));
    await repository.retry(
      left.map(({ id }) => id),
      { dueAt, lastError: 'no-answer' },
    );
  };

  const settle = async (route: Route, waiting: readonly Claimed[], sent: SendOutcome) => {
    if (sent.outcome === 'retry-later') return tryAgain(waiting, sent.afterMs);
    const isDelivered = sent.outcome === 'delivered';
    const lastError = sent.outcome === 'refused' ? sent.reason : sent.outcome;
    await repository.finish(
      waiting.map(({ id }) => id),
      {
        status: isDelivered ? 'delivered' : 'failed',
        lastError: isDelivered ? null : lastError,
        at: clock.now(),
      },
    );
    if (!isDelivered) log.info({ channel: route.channel, reason: lastError }, 'A notification was not taken');
    if (sent.outcome === 'gone' && route.pushSubscriptionId)
      await subscriptions.forget(route.pushSubscriptionId);
  };

  /** When this route takes something: not in quiet hours, and not right after the last message. */
  const findOpening = async (route: Route, recipient: Recipient, now: Date) => {
    const lastAt = await repository.findLastDelivered(route);
    const gathered = lastAt ? later(lastAt, gatherMs) : now;
    return afterQuietHours(recipient.preferences.quietHours, gathered > now ? gathered : now);
  };

  const refuseAll = async (route: Route, now: Date) => {
    const waiting = await repository.claim(route, { now, leaseUntil: later(now, leaseMs) });
    await repository.finish(
      waiting.map(({ id }) => id),
      { status: 'failed', lastError: 'person-away', at: now },
    );
  };

  /** One message, or the reason to wait. */
  const passOn = async (route: Route, now: Date, signal: AbortSignal) => {
    const recipient = await recipients.find(route.userId);
    if (!recipient) return refuseAll(route, now);
    const opening = await findOpening(route, recipient, now);
    if (opening > now) return repository.postpone(route, now, opening);
    const [first, ...others] = await repository.claim(route, { now, leaseUntil: later(now, leaseMs) });
    if (!first) return;
    const waiting = [first, ...others] as const;
    await settle(route, waiting, await trySending({ route, recipient }, waiting, signal));
  };

  return async (route: Route, signal: AbortSignal): Promise<void> => {
    let next = await repository.findNext(route);
    for (let now = clock.now(); next && next <= now; now = clock.now()) {
      await passOn(route, now, signal);
      next = await repository.findNext(route);
    }
    // Also what another process has taken: should it not come back, somebody looks.
    if (next) await wake(route, next);
  };
};

export type Deliver = ReturnType<typeof createDeliver>;
