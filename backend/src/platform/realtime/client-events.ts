import { type EventRefusal, eventRefusalSchema } from '@medianest/shared';
import type * as z from 'zod';
import type { BrowserSocket } from './browser-sockets.ts';

type Answer = (answer: unknown) => void;

const longestName = 60;

/** A browser that wants to hear how it went sends a function along, as the last argument. */
const findAnswer = (args: unknown[]): Answer | null => {
  const last = args.at(-1);
  return typeof last === 'function' ? (last as Answer) : null;
};

const refusalOf = (schema: z.ZodType | undefined, event: string, args: unknown[]): EventRefusal | null => {
  const refused = (code: EventRefusal['code']) =>
    eventRefusalSchema.parse({ event: event.slice(0, longestName), code });
  if (!schema) return refused('not_found');
  const payloads = args.filter((arg) => typeof arg !== 'function');
  return payloads.length === 1 && schema.safeParse(payloads[0]).success ? null : refused('validation.failed');
};

/**
 * Lets through what the contract awaits of browsers, checked as the body of a request is. Everything
 * else is dropped and, if somebody wants to hear it, refused; whoever goes on is put out.
 */
export const guardClientEvents = (options: {
  socket: Pick<BrowserSocket, 'use' | 'disconnect'>;
  awaited: Record<string, z.ZodType>;
  maxRefused: number;
  onRefused?: (refusal: EventRefusal) => void;
}) => {
  const { socket, awaited, maxRefused, onRefused } = options;
  let refusedCount = 0;
  socket.use(([event, ...args], next) => {
    const schema = Object.hasOwn(awaited, event) ? awaited[event] : undefined;
    const refusal = refusalOf(schema, event, args);
    if (!refusal) return next();
    refusedCount += 1;
    if (refusedCount > maxRefused) return void socket.disconnect(true);
    findAnswer(args)?.(refusal);
    onRefused?.(refusal);
  });
};
