export { type Breaker, BreakerError, type BreakerState, createBreaker } from './breaker.ts';
export { type BreakerSet, createBreakerSet } from './breaker-set.ts';
export { createGate, type Gate } from './gate.ts';
export { type RetryOptions, retryRead } from './retry-read.ts';
export { createSingleFlight } from './single-flight.ts';
