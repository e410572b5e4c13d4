import CircuitBreaker from 'opossum';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Why a breaker brought no answer by itself: it was open, the call was too slow, or the portal stops. */
export class BreakerError extends Error {
  readonly reason: 'open' | 'timeout' | 'closing';

  constructor(name: string, reason: BreakerError['reason']) {
    super(`The breaker of ${name}: ${reason}`);
    this.name = 'BreakerError';
    this.reason = reason;
  }
}

/** Keeps a failing service from being asked again and again. */
export interface Breaker {
  readonly name: string;
  state(): BreakerState;
  /**
   * Runs the call unless the breaker is open. Its signal aborts when the time-out passes.
   *
   * @throws BreakerError when the breaker itself ended the call; the call's own errors pass unchanged
   */
  run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
  close(): void;
}

export type BreakerOptions = {
  name: string;
  /** Whether an error says that the service is unwell; others (a 404, say) count as answers. */
  isFailure: (error: unknown) => boolean;
  onChange?: (state: BreakerState) => void;
  timeoutMs?: number;
  /** The breaker opens when more than this share of the calls in the window failed... */
  failurePercent?: number;
  /** ...and at least this many were made. */
  volume?: number;
  /** Long, because a household makes few calls: in a short window the volume is never reached. */
  windowMs?: number;
  /** How long it stays open before one call may try again. */
  resetMs?: number | undefined;
};

type PendingCall = { task: (signal: AbortSignal) => Promise<unknown>; signal: AbortSignal };

const reasonByCode: Record<string, BreakerError['reason']> = {
  EOPENBREAKER: 'open',
  ETIMEDOUT: 'timeout',
  ESHUTDOWN: 'closing',
};

const ownReason = (error: unknown): BreakerError['reason'] | undefined => {
  if (!(error instanceof Error) || !CircuitBreaker.isOurError(error)) return undefined;
  return 'code' in error ? reasonByCode[String(error.code)] : undefined;
};

const createCircuit = (options: BreakerOptions) =>
  new CircuitBreaker(({ task, signal }: PendingCall) => task(signal), {
    name: options.name,
    timeout: options.timeoutMs ?? 10_000,
    errorThresholdPercentage: options.failurePercent ?? 50,
    volumeThreshold: options.volume ?? 10,
    rollingCountTimeout: options.windowMs ?? 120_000,
    resetTimeout: options.resetMs ?? 30_000,
    errorFilter: (error) => ownReason(error) === undefined && !options.isFailure(error),
    rollingPercentilesEnabled: false,
    enableSnapshots: false,
  });

/** A circuit breaker with the values of the house. */
export const createBreaker = (options: BreakerOptions): Breaker => {
  const { name, onChange } = options;
  const circuit = createCircuit(options);
  circuit.on('open', () => onChange?.('open'));
  circuit.on('halfOpen', () => onChange?.('half-open'));
  circuit.on('close', () => onChange?.('closed'));

  return {
    name,
    state: () => (circuit.halfOpen ? 'half-open' : circuit.opened ? 'open' : 'closed'),
    run: async <T>(call: (signal: AbortSignal) => Promise<T>) => {
      const abort = new AbortController();
      try {
        return (await circuit.fire({ task: call, signal: abort.signal })) as T;
      } catch (error) {
        const reason = ownReason(error);
        if (!reason) throw error;
        const failure = new BreakerError(name, reason);
        abort.abort(failure);
        throw failure;
      }
    },
    close: () => circuit.shutdown(),
  };
};
