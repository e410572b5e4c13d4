import { expect } from 'vitest';
import type { Heard } from './kuma-client.ts';
import { shapeDifferences } from './shape-of.ts';

const statistics = ['avgPing', 'uptime', 'certInfo', 'heartbeatList', 'importantHeartbeatList'];

export const isStatistic = ({ event }: Heard) => statistics.includes(event);

/** An event, and for a statistic of whom and of which period it speaks. */
export function labelOf({ event, args }: Heard): string {
  if (event === 'uptime') return `${event} ${JSON.stringify(args.slice(0, 2))}`;
  return isStatistic({ event, args }) ? `${event} ${JSON.stringify(args[0])}` : event;
}

/** Without what happened to the connection itself. */
export function saidTo(heard: readonly Heard[]): Heard[] {
  return heard.filter(({ event }) => !/^(socket|engine) /.test(event));
}

/**
 * Expects the same events and answers in the same order, of the same shapes, and refusals in the same words.
 * Only statistics may come in any order among themselves: real ones depend on the disk.
 */
export function expectSameConversation(heard: readonly Heard[], recorded: readonly Heard[]): void {
  const actual = arrange(saidTo(heard));
  const expected = arrange(recorded);
  expect(actual.map(labelOf)).toEqual(expected.map(labelOf));
  const differences = expected.flatMap((one, index) =>
    shapeDifferences(actual[index]?.args, one.args, labelOf(one)),
  );
  expect(differences).toEqual([]);
  expect(actual.flatMap(wordsOf)).toEqual(expected.flatMap(wordsOf));
}

function arrange(heard: readonly Heard[]): Heard[] {
  const sorted = heard
    .filter(isStatistic)
    .toSorted((one, other) => labelOf(one).localeCompare(labelOf(other)));
  return [...heard.filter((one) => !isStatistic(one)), ...sorted];
}

function wordsOf({ event, args: [answer] }: Heard): unknown[] {
  if (!event.startsWith('ack ') || typeof answer !== 'object' || answer === null) return [];
  const { ok, msg } = answer as { ok?: unknown; msg?: unknown };
  return [[event, ok, msg]];
}
