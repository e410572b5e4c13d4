import { describe, expect, it } from 'vitest';
import { troubleOf } from './certificate.ts';

const certificate = (isValid: boolean, daysRemaining: number | null) => ({
  certificate: { isValid, daysRemaining, validTo: null },
});

describe('a certificate', () => {
  it('is no trouble while it is good for more than three weeks, or where there is none', () => {
    expect(troubleOf(certificate(true, 22))).toBeNull();
    expect(troubleOf(certificate(true, null))).toBeNull();
    expect(troubleOf({ certificate: null })).toBeNull();
  });

  it.each([
    [21, false],
    [8, false],
    [7, true],
    [-2, true],
  ])('with %i days left is told of, urgently: %s', (days, isUrgent) =>
    expect(troubleOf(certificate(true, days))).toMatchObject({ isInvalid: false, isUrgent }),
  );

  it('that is refused is urgent, however long it has to go', () => {
    expect(troubleOf(certificate(false, 300))).toMatchObject({ isInvalid: true, isUrgent: true });
    // Why it is refused is clear then.
    expect(troubleOf(certificate(false, -1))).toMatchObject({ isInvalid: false, isUrgent: true });
  });
});
