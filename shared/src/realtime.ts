import * as z from 'zod';
import { nowPlayingSchema } from './api/dashboard.ts';
import { requestStatuses, titleTypes } from './api/media/titles.ts';
import { monitorStateChangeSchema } from './api/monitors.ts';
import { notificationSchema } from './api/notifications/notifications.ts';
import { serviceNameSchema } from './api/services.ts';
import { incidentSchema, serviceStatusSchema } from './api/status.ts';
import { idSchema, timeSchema } from './api/vocabulary.ts';
import { downloadProgressSchema } from './api/youtube/index.ts';
import type { Access } from './endpoint.ts';
import type { ErrorCode } from './errors.ts';
import { systemAlertSchema } from './system-alerts.ts';

/**
 * Something changed in libraries that this person sees: what is in them, or what has been watched.
 * Other libraries are never named.
 */
export const librarySyncSchema = z.object({ libraries: z.array(z.string()).min(1) });

/** How the services are, for everybody who can reach the portal: no times, no reasons. */
export const serviceGlimpseSchema = serviceStatusSchema.pick({ name: true, status: true });

/** What a browser sent was refused. */
export const eventRefusalSchema = z.object({
  event: z.string().describe('As it was sent'),
  code: z.enum(['not_found', 'validation.failed']),
});

/** What the portal sends over its sockets, by namespace and event. */
export const realtimeEvents = {
  '/': {
    'service:status': z.object({ services: z.array(serviceGlimpseSchema).min(1) }),
    error: eventRefusalSchema,
  },
  '/authenticated': {
    'service:status': z.object({ services: z.array(serviceStatusSchema).min(1) }),
    'monitor:beat': monitorStateChangeSchema,
    'incident:update': z.object({ incident: incidentSchema }),
    /** Something for this person alone, and how much they have not read. */
    notification: z.object({ notification: notificationSchema, unread: z.int() }),
    /** What is known of this title, or asked for, is something else now. */
    'media:update': z.object({ mediaType: z.enum(titleTypes), tmdbId: z.int() }),
  },
  '/admin': {
    'service:config': z.object({ name: serviceNameSchema }),
    /** Role, state or devices of this person are other ones now. */
    'user:update': z.object({ userId: idSchema }),
    'system:alert': systemAlertSchema,
    'now-playing': z.object({ items: z.array(nowPlayingSchema), asOf: timeSchema }),
  },
  '/media': {
    /** The first that is told. Another run than before may have told others what this page did not hear. */
    hello: z.object({ run: z.uuid() }),
    'library:sync': librarySyncSchema,
    /** Of the person's own requests and those they follow; administrators hear of all. */
    'request:update': z.object({ id: idSchema, status: z.enum(requestStatuses) }),
    /** To its person and to administrators. */
    'download:progress': downloadProgressSchema,
  },
} as const satisfies Record<`/${string}`, Record<string, z.ZodType>>;

export type Namespace = keyof typeof realtimeEvents;

/** What browsers may send, each with one payload and an answer when they ask for one: nothing so far. */
export const realtimeClientEvents: Record<Namespace, Record<string, z.ZodType>> = {
  '/': {},
  '/authenticated': {},
  '/admin': {},
  '/media': {},
};

/** Who may listen to a namespace; every other one is refused. */
export const realtimeAccess = {
  '/': 'public',
  '/authenticated': 'user',
  '/admin': 'admin',
  '/media': 'user',
} as const satisfies Record<Namespace, Access>;

/** Why a socket was refused, as `code` in the data of its connect error. */
export type RealtimeRefusal = Extract<
  ErrorCode,
  'auth.required' | 'auth.forbidden' | 'not_found' | 'rate_limited' | 'internal'
>;

export type ServiceGlimpse = z.infer<typeof serviceGlimpseSchema>;
export type EventRefusal = z.infer<typeof eventRefusalSchema>;

export type EventOf<N extends Namespace> = keyof (typeof realtimeEvents)[N] & string;
export type PayloadOf<
  N extends Namespace,
  E extends EventOf<N>,
> = (typeof realtimeEvents)[N][E] extends z.ZodType ? z.infer<(typeof realtimeEvents)[N][E]> : never;

/** Something this person is told, and how much is unread with it. */
export type NotificationNews = PayloadOf<'/authenticated', 'notification'>;

/** The events of a namespace as Socket.io types them. */
export type ServerEvents<N extends Namespace> = { [E in EventOf<N>]: (payload: PayloadOf<N, E>) => void };

/** Where the sockets of the portal listen. */
export const realtimePath = '/socket.io/';
