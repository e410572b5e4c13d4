import * as z from 'zod';
import { createSignal } from '../signal.ts';

export const serviceNames = ['plex-tv', 'plex', 'uptime-kuma', 'overseerr', 'youtube'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What a service does to every request; all but `up` are bad days. */
export const faultSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('up') }),
  /** The connection is destroyed without an answer. */
  z.strictObject({ mode: z.literal('down') }),
  /** Answers as usual, after a while. */
  z.strictObject({ mode: z.literal('slow'), delayMs: z.int().min(0).max(120_000).default(3000) }),
  /** Accepts the request and never answers. */
  z.strictObject({ mode: z.literal('hang') }),
  /** Answers an HTML error page. */
  z.strictObject({ mode: z.literal('fail'), status: z.int().min(500).max(599).optional() }),
  /** Answers 200 with something that is not the resource. */
  z.strictObject({ mode: z.literal('garbage'), body: z.enum(['html', 'cut-json']).default('html') }),
  /** Answers 429, without Retry-After. */
  z.strictObject({ mode: z.literal('rate-limit') }),
  /** Sends the client to another address. */
  z.strictObject({ mode: z.literal('redirect'), location: z.url().default('http://127.0.0.1:3/') }),
  /** Answers well-formed JSON of about 40 MB. */
  z.strictObject({ mode: z.literal('oversize') }),
]);
export type Fault = z.infer<typeof faultSchema>;

export interface Services {
  fault(name: ServiceName): Fault;
  set(name: ServiceName, fault: Fault): void;
  /** Calls back after a service changed. */
  onChange(listener: () => void): void;
  reset(): void;
}

export function createServices(): Services {
  const faults = new Map<ServiceName, Fault>();
  const changes = createSignal();
  return {
    fault: (name) => faults.get(name) ?? { mode: 'up' },
    set(name, fault) {
      faults.set(name, fault);
      changes.tell();
    },
    onChange: changes.listen,
    reset() {
      faults.clear();
      changes.tell();
    },
  };
}
