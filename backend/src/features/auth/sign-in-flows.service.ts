import type { FlowStatus, Pin, PinRequest } from '@medianest/shared';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { hashToken, randomToken } from '../../platform/crypto/random.ts';
import { authPolicy } from './auth.policy.ts';
import type { PinChecks } from './pin-checks.ts';
import type { SignInFlow, SignInFlowRepository } from './sign-in-flows.repository.ts';

/** Plex as far as starting to sign in goes. */
export interface PlexPins {
  createPin(options: { strong: boolean }): Promise<{ id: string; code: string; expiresAt: Date }>;
  authPageUrl(options: { code: string; forwardUrl: string }): string;
  linkPageUrl(): string;
}

export interface FlowSealer {
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
}

/** A sign-in that Plex has authorised, not yet spent. */
export interface AuthorizedFlow {
  id: string;
  rememberMe: boolean;
  plexToken: string;
}

/** Sign-ins at Plex that are under way, each bound to one browser by its cookie. */
export interface SignInFlows {
  start(
    request: PinRequest & { forwardUrl: string },
  ): Promise<{ pin: Pin; cookie: string; lifetimeMs: number }>;
  /** @throws AppError `auth.flow_missing`, `upstream.*` */
  check(cookie: string | undefined): Promise<FlowStatus>;
  /** @throws AppError `auth.flow_missing`, `auth.flow_pending`, `auth.flow_expired`, `upstream.*` */
  getAuthorized(cookie: string | undefined): Promise<AuthorizedFlow>;
  /** @throws AppError `auth.flow_expired` when another call was first */
  consume(id: string): Promise<void>;
  deny(id: string): Promise<void>;
  purge(): Promise<void>;
}

const contextOf = (flowId: string, column: string) => `sign_in_flows:${flowId}:${column}`;

const expired = () =>
  new AppError('gone', 'auth.flow_expired', 'This sign-in has run out or was used already. Start again.');

const statusAt = (flow: SignInFlow, now: Date): FlowStatus => {
  if (flow.status === 'denied') return 'denied';
  if (flow.status === 'consumed' || flow.expiresAt <= now) return 'expired';
  return flow.status;
};

export const createSignInFlows = (dependencies: {
  repository: SignInFlowRepository;
  pins: PlexPins;
  pinChecks: PinChecks;
  sealer: FlowSealer;
  clock: Clock;
}): SignInFlows => {
  const { repository, pins, pinChecks, sealer, clock } = dependencies;

  const getFlow = async (cookie: string | undefined) => {
    const flow = cookie ? await repository.findByCookie(hashToken(cookie)) : null;
    if (flow) return flow;
    throw new AppError(
      'not-found',
      'auth.flow_missing',
      'This browser has no sign-in under way. Start again; cookies must be allowed.',
    );
  };

  /**
   * A PIN that vanishes long before its time was refused at Plex; near its end it has run out.
   * Either is stored: Plex is asked only now and then, and calls in between must not hear "waiting" again.
   */
  const finishGone = async (flow: SignInFlow): Promise<FlowStatus> => {
    const leftMs = flow.expiresAt.getTime() - clock.now().getTime();
    if (leftMs > authPolicy.pinEndToleranceMs) {
      await repository.deny(flow.id);
      return 'denied';
    }
    await repository.expire(flow.id, clock.now());
    return 'expired';
  };

  const advance = async (flow: SignInFlow): Promise<FlowStatus> => {
    const status = statusAt(flow, clock.now());
    if (status !== 'waiting') return status;
    const checked = await pinChecks.check(flow.id, sealer.open(flow.pinId, contextOf(flow.id, 'pin_id')));
    if (checked.status === 'waiting') return 'waiting';
    if (checked.status === 'gone') return finishGone(flow);
    await repository.authorize(flow.id, sealer.seal(checked.authToken, contextOf(flow.id, 'plex_token')));
    return 'authorized';
  };

  return {
    async start({ flow, rememberMe, forwardUrl }) {
      const { id: pinId, code, expiresAt } = await pins.createPin({ strong: flow === 'window' });
      const id = newId();
      const cookie = randomToken();
      const sealedPin = sealer.seal(pinId, contextOf(id, 'pin_id'));
      await repository.create({ id, cookieHash: hashToken(cookie), pinId: sealedPin, rememberMe, expiresAt });
      const where =
        flow === 'window'
          ? { authUrl: pins.authPageUrl({ code, forwardUrl }) }
          : { code, linkUrl: pins.linkPageUrl() };
      const lifetimeMs = Math.max(0, expiresAt.getTime() - clock.now().getTime());
      return { pin: { ...where, expiresAt: expiresAt.toISOString() }, cookie, lifetimeMs };
    },
    check: async (cookie) => advance(await getFlow(cookie)),
    async getAuthorized(cookie) {
      await advance(await getFlow(cookie));
      // Read again: this call or a parallel one may have moved it on.
      const flow = await getFlow(cookie);
      const status = statusAt(flow, clock.now());
      if (status === 'waiting')
        throw new AppError('conflict', 'auth.flow_pending', 'Plex has not confirmed this sign-in yet.');
      if (status !== 'authorized' || !flow.plexToken) throw expired();
      return {
        id: flow.id,
        rememberMe: flow.rememberMe,
        plexToken: sealer.open(flow.plexToken, contextOf(flow.id, 'plex_token')),
      };
    },
    async consume(id) {
      if (!(await repository.consume(id))) throw expired();
    },
    deny: (id) => repository.deny(id),
    purge: () => repository.purge(clock.now()),
  };
};
