import type { Pin } from '@medianest/shared';

/** `sign-in` opens a session; `relink` gives the person of the present session a new Plex token. */
export type Purpose = 'sign-in' | 'relink';

/** How far a sign-in with Plex is on this page. */
export type FlowState = {
  /** Counts the sign-ins begun here, so that answers to an older one are not taken for a newer. */
  attempt: number;
  /** Why the last one ended, until the next begins. */
  failure: Failure | null;
} & (
  | { step: 'start' }
  /** The browser is on its way to Plex. */
  | { step: 'leaving' }
  /** A code is being fetched (`pin` null) or shown; `expired` once it is too old. */
  | { step: 'code'; pin: Pin | null; expired: boolean }
  /** Back from Plex, which has not said yes yet. */
  | { step: 'waiting' }
  | { step: 'finishing' }
);

export type Failure = { kind: 'denied' } | { kind: 'expired' } | { kind: 'error'; error: unknown };

export type FlowEvent =
  | { type: 'leave' }
  | { type: 'ask-code' }
  | { type: 'code'; pin: Pin }
  | { type: 'returned' }
  | { type: 'authorized' }
  | { type: 'expired' }
  | { type: 'denied' }
  | { type: 'failed'; error: unknown }
  | { type: 'restart' };

export const initialFlow = (returned: boolean): FlowState => ({
  attempt: 0,
  failure: null,
  step: returned ? 'waiting' : 'start',
});

const atStart = (state: FlowState, failure: Failure | null): FlowState => ({
  attempt: state.attempt,
  failure,
  step: 'start',
});

/** An expired code stays in its place and offers a new one; elsewhere the button is what comes next. */
const whenExpired = (state: FlowState): FlowState =>
  state.step === 'code' ? { ...state, expired: true } : atStart(state, { kind: 'expired' });

export const nextFlowState = (state: FlowState, event: FlowEvent): FlowState => {
  const begun = { attempt: state.attempt + 1, failure: null };
  switch (event.type) {
    case 'leave':
      return { ...begun, step: 'leaving' };
    case 'ask-code':
      return { ...begun, step: 'code', pin: null, expired: false };
    case 'code':
      return state.step === 'code' ? { ...state, pin: event.pin } : state;
    case 'returned':
      return { ...begun, step: 'waiting' };
    case 'authorized':
      return { attempt: state.attempt, failure: null, step: 'finishing' };
    case 'expired':
      return whenExpired(state);
    case 'denied':
      return atStart(state, { kind: 'denied' });
    case 'failed':
      return atStart(state, { kind: 'error', error: event.error });
    case 'restart':
      return atStart(state, null);
  }
};
