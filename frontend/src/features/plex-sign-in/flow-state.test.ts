import { describe, expect, it } from 'vitest';
import { codePin } from '#testing/facts.ts';
import { type FlowEvent, type FlowState, initialFlow, nextFlowState } from './flow-state.ts';

const after = (...events: FlowEvent[]): FlowState => events.reduce(nextFlowState, initialFlow(false));

describe('a sign-in with Plex', () => {
  it('waits at once when the browser has just come back', () => {
    expect(initialFlow(true).step).toBe('waiting');
    expect(after({ type: 'returned' }).step).toBe('waiting');
  });

  it('counts its attempts, so that an old answer is not taken for a new one', () => {
    expect(after({ type: 'ask-code' }, { type: 'ask-code' }).attempt).toBe(2);
  });

  it('keeps an expired code in its place', () => {
    const state = after({ type: 'ask-code' }, { type: 'code', pin: codePin() }, { type: 'expired' });
    expect(state).toMatchObject({ step: 'code', expired: true, pin: { code: 'K7V4' } });
  });

  it('goes back to the button when the page of Plex took too long', () => {
    expect(after({ type: 'returned' }, { type: 'expired' })).toMatchObject({
      step: 'start',
      failure: { kind: 'expired' },
    });
  });

  it('drops a code that arrives after the person went back to the button', () => {
    expect(after({ type: 'ask-code' }, { type: 'restart' }, { type: 'code', pin: codePin() }).step).toBe(
      'start',
    );
  });

  it('forgets why the last attempt failed as soon as the next begins', () => {
    const failed = after({ type: 'denied' });
    expect(failed.failure).toEqual({ kind: 'denied' });
    expect(nextFlowState(failed, { type: 'leave' }).failure).toBeNull();
  });
});
