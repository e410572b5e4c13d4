import { serviceNames, testProblems } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { describeProblem } from './problem-words.ts';

describe('the words for a failed connection test', () => {
  it.each(serviceNames)('of %s say something else for each problem', (name) => {
    const told = testProblems.map((problem) => describeProblem(name, problem));
    expect(new Set(told).size).toBe(testProblems.length);
    for (const text of told) expect(text).toMatch(/^[A-Z].+[.?]$/s);
  });

  it('name the service, what to do, and what was found', () => {
    const steps = [
      { step: 'version', result: 'failed', detail: 'It is version 1.29.1.', durationMs: 1 } as const,
    ];
    expect(describeProblem('overseerr', 'too-old', steps)).toBe(
      'This version of Overseerr is too old. Update it and try again. It is version 1.29.1.',
    );
    expect(describeProblem('uptime-kuma', 'wrong-service')).toBe(
      'Something answers at this address, but not Uptime Kuma. Its port is usually 3001.',
    );
  });
});
