import { describe, expect, it } from 'vitest';
import { createPins } from './pins.ts';

function pinsAt(start: string) {
  const clock = { time: Date.parse(start) };
  const pins = createPins({ now: () => new Date(clock.time) });
  const pass = (seconds: number) => {
    clock.time += seconds * 1000;
  };
  return { pins, pass };
}

const request = { clientIdentifier: 'client', product: 'MediaNest', isStrong: false };

describe('PINs', () => {
  it('expire at the end of their lifetime and not before', () => {
    const { pins, pass } = pinsAt('2026-03-01T12:00:00Z');
    const pin = pins.create(request);
    pass(899);
    expect(pins.findForClient(pin.id, 'client')).toBe(pin);
    pass(1);
    expect(pins.findForClient(pin.id, 'client')).toBeNull();
    expect(pins.find({ code: pin.code })).toBeNull();
  });

  it('are found by their code however it is typed', () => {
    const { pins } = pinsAt('2026-03-01T12:00:00Z');
    const pin = pins.create(request);
    expect(pins.find({ code: pin.code.toLowerCase() })).toBe(pin);
  });

  it('allow a poll each second for as long as they live', () => {
    const { pins, pass } = pinsAt('2026-03-01T12:00:00Z');
    const { polls } = pins.create(request);
    for (let second = 0; second < 800; second += 1) {
      expect(polls.take()).toBe(true);
      pass(1);
    }
  });

  it('allow a burst, then no more than one poll a second', () => {
    const { pins, pass } = pinsAt('2026-03-01T12:00:00Z');
    const { polls } = pins.create(request);
    expect(Array.from({ length: 7 }, () => polls.take())).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    pass(1);
    expect([polls.take(), polls.take()]).toEqual([true, false]);
  });
});
