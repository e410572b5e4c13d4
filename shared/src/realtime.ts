import * as z from 'zod';
import { monitorStateChangeSchema } from './api/monitors.ts';
import { serviceNameSchema } from './api/services.ts';
import { incidentSchema, serviceStatusSchema } from './api/status.ts';
import type { Access } from './endpoint.ts';
import type { ErrorCode } from './errors.ts';

/**
 * Something changed in libraries that this person sees: what is in them, or what has been watched.
 * Other libraries are never named.
 */
export const librarySyncSchema = z.object({ libraries: z.array(z.string()).min(1) });

/** What the portal sends over its sockets, by namespace and event. Browsers send nothing. */
export const realtimeEvents = {
  '/authenticated': {
    'service:status': z.object({ services: z.array(serviceStatusSchema).min(1) }),
    'monitor:beat': monitorStateChangeSchema,
    'incident:update': z.object({ incident: incidentSchema }),
  },
  '/admin': { 'service:config': z.object({ name: serviceNameSchema }) },
  '/media': { 'library:sync': librarySyncSchema },
} as const satisfies Record<`/${string}`, Record<string, z.ZodType>>;

export type Namespace = keyof typeof realtimeEvents;

/** Who may listen to a namespace; every other one is refused. */
export const realtimeAccess = {
  '/authenticated': 'user',
  '/admin': 'admin',
  '/media': 'user',
} as const satisfies Record<Namespace, Exclude<Access, 'public'>>;

/** Why a socket was refused, as `code` in the data of its connect error. */
export type RealtimeRefusal = Extract<
  ErrorCode,
  'auth.required' | 'auth.forbidden' | 'not_found' | 'rate_limited' | 'internal'
>;

export type EventOf<N extends Namespace> = keyof (typeof realtimeEvents)[N] & string;
export type PayloadOf<
  N extends Namespace,
  E extends EventOf<N>,
> = (typeof realtimeEvents)[N][E] extends z.ZodType ? z.infer<(typeof realtimeEvents)[N][E]> : never;

/** The events of a namespace as Socket.io types them. */
export type ServerEvents<N extends Namespace> = { [E in EventOf<N>]: (payload: PayloadOf<N, E>) => void };

/** Where the sockets of the portal listen. */
export const realtimePath = '/socket.io/';
