import { randomFrom } from '../../seeded-random.ts';

export type Outage = { readonly from: number; readonly to: number; readonly message: string };

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** The newest hour is quiet, so that a household starts well. */
const quietMs = 60 * minuteMs;
const messages = [
  'timeout of 16000ms exceeded',
  'Request failed with status code 502',
  'connect EHOSTUNREACH',
  'Request failed with status code 503',
];

/** What went wrong before anybody looked, oldest first: always the same for the same seed and days. */
export function pastOutages(input: { seed: number; from: number; to: number; everyDays: number }): Outage[] {
  const random = randomFrom(input.seed);
  const found: Outage[] = [];
  const next = () => -Math.log(1 - random()) * input.everyDays * dayMs;
  for (let to = input.to - quietMs - next(); to > input.from; to -= next()) {
    const durationMs = (1 + 44 * random() * random()) * minuteMs;
    found.push({ from: to - durationMs, to, message: messages[Math.floor(random() * 4)] ?? 'timeout' });
    to -= durationMs;
  }
  return found.reverse().filter(({ from }) => from > input.from);
}

/** The share of a stretch of time, 0 to 1, that outages cover. */
export function shareOut(outages: readonly Outage[], stretch: { from: number; to: number }): number {
  let covered = 0;
  for (const { from, to } of outages) {
    covered += Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from));
  }
  return covered / (stretch.to - stretch.from);
}
