import { randomFrom } from '../../seeded-random.ts';

const dayMs = 86_400_000;

/**
 * The response time at a moment: always the same for the same monitor and look.
 * Evenings are slower than mornings, no two looks agree, and now and then one takes long.
 */
export function pingAt(input: { seed: number; usualMs: number; at: number; intervalMs: number }): number {
  const look = Math.floor(input.at / input.intervalMs);
  const random = randomFrom((input.seed ^ Math.imul(look, 2654435761)) >>> 0);
  const evening = 1 + 0.15 * Math.sin(((input.at % dayMs) / dayMs) * 2 * Math.PI + Math.PI);
  const jitter = 0.8 + 0.4 * random();
  const spike = random() > 0.98 ? 2 + 3 * random() : 1;
  return Math.max(1, Math.round(input.usualMs * evening * jitter * spike));
}
