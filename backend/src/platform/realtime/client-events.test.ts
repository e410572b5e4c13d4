import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { guardClientEvents } from './client-events.ts';

type Middleware = (packet: [string, ...unknown[]], next: () => void) => void;

/** What becomes of each packet that a browser sends. */
const start = (maxRefused = 10) => {
  let middleware: Middleware = () => undefined;
  let isOver = false;
  const refused: unknown[] = [];
  const socket = {
    use: (next: Middleware) => {
      middleware = next;
    },
    disconnect: () => {
      isOver = true;
    },
  };
  guardClientEvents({
    socket: socket as unknown as Parameters<typeof guardClientEvents>[0]['socket'],
    awaited: { follow: z.strictObject({ id: z.uuid() }) },
    maxRefused,
    onRefused: (refusal) => refused.push(refusal),
  });
  const passes = (...packet: [string, ...unknown[]]) => {
    let hasPassed = false;
    middleware(packet, () => {
      hasPassed = true;
    });
    return hasPassed;
  };
  return { passes, refused, isOver: () => isOver };
};

const id = '0199c0de-0000-7000-8000-000000000000';

describe('an event of a browser', () => {
  it('passes as the contract has it, with or without a wish for an answer', () => {
    const { passes, refused } = start();
    expect(passes('follow', { id })).toBe(true);
    expect(passes('follow', { id }, () => undefined)).toBe(true);
    expect(refused).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['something else', [{ id: '../etc' }]],
    ['more than is awaited', [{ id, role: 'admin' }]],
    ['two payloads', [{ id }, { id }]],
  ])('with %s is refused', (_what, args) => {
    const { passes, refused } = start();
    expect(passes('follow', ...args)).toBe(false);
    expect(refused).toEqual([{ event: 'follow', code: 'validation.failed' }]);
  });

  it.each(['open', '__proto__', 'constructor', 'x'.repeat(4000)])('named %.20s is unknown', (event) => {
    const { passes, refused } = start();
    const answers: unknown[] = [];
    expect(passes(event, { id }, (answer: unknown) => answers.push(answer))).toBe(false);
    expect(refused).toEqual([{ event: event.slice(0, 60), code: 'not_found' }]);
    expect(answers).toEqual(refused);
  });

  it('that nobody awaits ends the connection when it comes again and again', () => {
    const { passes, refused, isOver } = start(2);
    passes('a');
    passes('b');
    expect(isOver()).toBe(false);
    passes('c');
    expect(isOver()).toBe(true);
    expect(refused).toHaveLength(2);
  });
});
