import { describe, expect, it } from 'vitest';
import { createFakeLink } from '../../../../test/support/fake-kuma-link.ts';
import { createNotebook } from '../../../../test/support/kuma-client.ts';
import { createManualTimers } from '../../../../test/support/timers.ts';
import { KumaProblem, type KumaProblemReason } from '../problem.ts';
import { createSession } from './session.ts';
import type { KumaState } from './state.ts';

type Fake = ReturnType<typeof createFakeLink>;

const create = ({ random = (): number => 0 } = {}) => {
  const timers = createManualTimers();
  const { lines, log } = createNotebook();
  const links: (Fake & { hear: () => void })[] = [];
  const states: KumaState[] = [];
  const next = { refusal: null as KumaProblem | null };
  const session = createSession({
    open: ({ onHeard }) => {
      const fake = createFakeLink();
      links.push({ ...fake, hear: onHeard });
      return fake.link;
    },
    authentication: {
      handshakeHeaders: async () => ({}),
      async signIn() {
        if (next.refusal) throw next.refusal;
        return 'signed-in';
      },
    },
    timers,
    now: timers.elapsedMs,
    random,
    log,
    onState: (state) => states.push(state),
  });
  const phases = () =>
    states.map((state) => ('reason' in state ? `${state.phase}: ${state.reason}` : state.phase));
  const latest = () => links.at(-1) as (typeof links)[number];
  const letIn = async () => {
    await timers.settle();
    latest().say('info', { version: '2.5.3' });
    latest().say('monitorList', {});
    await timers.settle();
  };
  return { session, timers, links, states, phases, latest, letIn, next, lines };
};

describe('the connection to Uptime Kuma', () => {
  it('goes from connecting to live, and hands itself out only then', async () => {
    const { session, letIn, phases } = create();
    session.start();
    expect(session.link()).toBeNull();
    await letIn();
    expect(session.link()).not.toBeNull();
    expect(phases()).toEqual(['connecting', 'signing-in', 'live']);
  });

  it('does not sign in before Kuma has greeted', async () => {
    const { session, timers, latest, phases } = create();
    session.start();
    await timers.settle();
    latest().say('loginRequired');
    await timers.settle();
    expect(phases()).toEqual(['connecting']);
  });

  it.each<KumaProblemReason>(['unreachable', 'timeout', 'kicked', 'migrating', 'blocked', 'not-set-up'])(
    'comes back by itself after “%s”',
    async (reason) => {
      const { session, timers, latest, letIn, links, phases } = create();
      session.start();
      await letIn();
      latest().breakOff(reason);
      await timers.settle();
      expect(session.state()).toMatchObject({ phase: 'waiting', reason, retryAtMs: 1000 });
      expect(session.link()).toBeNull();
      await timers.pass(1000);
      await letIn();
      expect(links).toHaveLength(2);
      expect(phases().at(-1)).toBe('live');
    },
  );

  it.each<KumaProblemReason>(['credentials', 'two-factor-required', 'two-factor-wrong'])(
    'stops after “%s” and never tries by itself',
    async (reason) => {
      const { session, timers, letIn, links, next } = create();
      next.refusal = new KumaProblem(reason);
      session.start();
      await letIn();
      expect(session.state()).toEqual({ phase: 'stopped', reason });
      await timers.pass(86_400_000);
      expect(links).toHaveLength(1);
      next.refusal = null;
      session.start();
      await letIn();
      expect(session.state()).toMatchObject({ phase: 'live' });
    },
  );

  it('waits for as long as the limit on sign-ins asks', async () => {
    const { session, timers, letIn, links, next } = create();
    next.refusal = new KumaProblem('rate-limited', { retryAfterMs: 61_000 });
    session.start();
    await letIn();
    await timers.pass(60_999);
    expect(links).toHaveLength(1);
    await timers.pass(1);
    expect(links).toHaveLength(2);
  });

  it('waits longer from failure to failure, and less after a connection that held', async () => {
    const { session, timers, latest, letIn, states } = create({ random: () => 1 });
    const delays: number[] = [];
    const fail = async () => {
      await timers.settle();
      latest().breakOff('unreachable');
      await timers.settle();
      const state = states.at(-1);
      if (state?.phase !== 'waiting') throw new Error('It does not wait');
      delays.push(state.retryAtMs - timers.elapsedMs());
      await timers.pass(60_000);
    };
    session.start();
    for (let round = 0; round < 7; round++) await fail();
    await letIn();
    await timers.pass(30_000);
    await fail();
    expect(delays).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 2000]);
  });

  it('is stale while nothing comes, and live again when something does', async () => {
    const { session, timers, latest, letIn, phases } = create();
    session.start();
    await letIn();
    await timers.pass(45_000);
    latest().hear();
    await timers.pass(120_000);
    expect(phases().slice(2, 6)).toEqual(['live', 'stale', 'live', 'stale']);
    expect(phases()[6]).toBe('waiting: timeout');
  });

  it('gives up when no list of monitors follows the sign-in', async () => {
    const { session, timers, latest, phases } = create();
    session.start();
    await timers.settle();
    latest().say('info', {});
    await timers.pass(30_000);
    expect(phases().at(-1)).toBe('waiting: timeout');
  });

  it('leaves a Kuma that is too old alone for a while', async () => {
    const { session, timers, latest, links } = create();
    session.start();
    await timers.settle();
    latest().say('info', { version: '1.22.1' });
    latest().say('monitorList', {});
    await timers.pass(599_000);
    expect(session.state()).toMatchObject({ phase: 'waiting', reason: 'too-old' });
    expect(links).toHaveLength(1);
  });

  it.each(['connecting', 'live', 'waiting'] as const)('ends at once while it is %s', async (phase) => {
    const { session, timers, latest, letIn, links } = create();
    session.start();
    await timers.settle();
    if (phase !== 'connecting') await letIn();
    if (phase === 'waiting') latest().breakOff('unreachable');
    await timers.settle();
    expect(session.state().phase).toBe(phase);
    await session.close();
    expect(session.state()).toEqual({ phase: 'stopped', reason: 'closed' });
    expect(timers.waiting()).toBe(0);
    await timers.pass(600_000);
    expect(links).toHaveLength(1);
  });

  it('is one, however often it is started', async () => {
    const { session, timers, links } = create();
    session.start();
    session.start();
    await timers.settle();
    expect(links).toHaveLength(1);
  });

  it('is told of once while the same failure repeats', async () => {
    const { session, timers, latest, lines } = create();
    session.start();
    for (let round = 0; round < 5; round++) {
      await timers.settle();
      latest().breakOff('unreachable');
      await timers.pass(1000);
    }
    expect(lines.map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ phase: 'waiting', reason: 'unreachable' }),
    ]);
  });
});
