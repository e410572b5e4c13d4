import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Account, Accounts, CreateOutcome, Refusal, RequestDesk, UpstreamRequest } from '../ports.ts';
import type { FindTwin } from './find-twin.ts';
import { saysNothingOf } from './refusals.ts';
import type { StoredRequest } from './request-rows.ts';

/** `away`: Overseerr takes nothing now. `unclear`: it may have the request; looked at again later. */
export type Sending =
  | { kind: 'arrived'; request: UpstreamRequest }
  | { kind: 'away'; reason: string }
  /** It works, and does not say who this person is there; others may pass. */
  | { kind: 'nobody'; reason: string }
  | { kind: 'unclear' }
  /** An earlier try may still be on its way; nothing was sent. */
  | { kind: 'too-early' }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Overseerr writes a request down after it has asked TMDB, which takes up to half a minute, whether or not
 * anybody waits (overseerr.md, "Health").
 */
const resendAfterMs = 30_000;

const nobody: Account = { kind: 'impossible' };

const isAway = (error: unknown): error is AppError =>
  error instanceof AppError && error.code.startsWith('upstream.');

/** Hands one kept request to Overseerr, so that it is there once. */
export const createSendRequest = (parts: {
  accounts: Accounts;
  findTwin: FindTwin;
  clock: Clock;
  /** How long a try that was not answered may still be on its way. */
  resendMs?: number | undefined;
}) => {
  const { accounts, findTwin, clock, resendMs = resendAfterMs } = parts;

  /** A try that was not answered may still be on its way. */
  const mayArrive = ({ sentAt }: StoredRequest) =>
    sentAt !== null && clock.now().getTime() - sentAt.getTime() < resendMs;

  const arrived = (request: UpstreamRequest): Sending => ({ kind: 'arrived', request });

  const afterOutcome = async (
    outcome: CreateOutcome,
    look: () => Promise<UpstreamRequest | null>,
  ): Promise<Sending> => {
    if (outcome.kind === 'created') return arrived(outcome.request);
    if (outcome.kind === 'unknown') return { kind: 'unclear' };
    // An earlier try may have been slower than the question whether it had come.
    const twin = outcome.kind === 'duplicate' || outcome.kind === 'nothing-new' ? await look() : null;
    return twin ? arrived(twin) : { kind: 'refused', refusal: outcome };
  };

  const send = async (desk: RequestDesk, request: StoredRequest): Promise<Sending> => {
    const account = request.userId ? await accounts.introduce(request.userId) : nobody;
    if (account.kind === 'impossible') return { kind: 'refused', refusal: { kind: 'account-missing' } };
    if (account.kind === 'unclear') return { kind: 'nobody', reason: saysNothingOf().message };
    const look = () => findTwin(desk, request);
    const twin = request.sentAt ? await look() : null;
    if (twin) return arrived(twin);
    if (mayArrive(request)) return { kind: 'too-early' };
    const { mediaType, tmdbId, is4k } = request;
    const seasons = request.seasons.map(({ season }) => season);
    const outcome = await desk.create({ mediaType, tmdbId, is4k, seasons }, account.upstreamUserId);
    return afterOutcome(outcome, look);
  };

  return {
    mayArrive,
    async send(desk: RequestDesk, request: StoredRequest): Promise<Sending> {
      try {
        return await send(desk, request);
      } catch (error) {
        if (!isAway(error)) throw error;
        // It may be refused because the person has another number there by now.
        accounts.forget();
        return { kind: 'away', reason: error.message };
      }
    },
  };
};

export type SendRequest = ReturnType<typeof createSendRequest>;
