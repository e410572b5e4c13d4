import * as z from 'zod';
import { faultSchema, serviceNames } from '../faults/services.ts';
import { connectionKinds } from '../media-server/connections.ts';
import { imageModes } from '../media-server/images/spoiled-images.ts';
import { installationSchema } from '../overseerr/installation.ts';
import { personNames } from '../people/cast.ts';
import { playStates } from '../sessions/sessions.ts';

/** The bodies and answers of the control interface, for the server and its client alike. */
export const personSchema = z.enum(personNames);

const pinOf = <Who extends z.ZodType>(person: Who) =>
  z.union([
    z.strictObject({ code: z.string().min(1), person }),
    z.strictObject({ id: z.int().positive(), person }),
  ]);

export const approvalSchema = pinOf(personSchema);
/** Whoever says no: the PIN is gone all the same. */
export const denialSchema = pinOf(personSchema.optional());

export const revocationSchema = z.strictObject({ person: personSchema });

export const shareSchema = z.strictObject({
  person: personSchema,
  /** Keys or titles of sections; "none" removes the access to the server. */
  sections: z.union([z.array(z.string()), z.enum(['all', 'none'])]),
});

/** A section by its key or its title. */
const sectionName = z.string().min(1).max(100);
const itemTitle = z.string().min(1).max(500);

/** A film that comes into the library, or an episode of a show that is there. */
export const additionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('movie'),
    title: itemTitle,
    section: sectionName.default('Films'),
    year: z.int().min(1880).max(2200).default(1927),
    genres: z.array(z.string()).max(10).default(['Drama']),
    directors: z.array(z.string()).max(10).default([]),
    cast: z.array(z.string()).max(50).default([]),
    minutes: z.int().min(1).max(1000).default(75),
    summary: z.string().max(5000).default(''),
    /** What The Movie Database calls it, by which Overseerr knows that it is there. */
    tmdbId: z.int().positive().optional(),
  }),
  z.strictObject({
    type: z.literal('episode'),
    /** The show's title or rating key. */
    show: z.string().min(1),
    season: z.int().min(0).max(200).default(1),
    title: itemTitle,
  }),
]);

const ratingKey = z.string().regex(/^\d{1,12}$/);
export const removalSchema = z.strictObject({ ratingKey });

export const itemStateSchema = z.object({
  ratingKey: z.string(),
  type: z.enum(['movie', 'show', 'season', 'episode']),
  title: z.string(),
  /** Key of its section. */
  section: z.string(),
});

/** How much a section holds: invented films up to 100,000, nothing for 0, or what it held at the start. */
export const librarySizeSchema = z.strictObject({
  section: sectionName.default('Films'),
  items: z.union([z.int().min(0).max(100_000), z.literal('original')]),
});

/** How long scans take from now on. */
export const scanSchema = z.strictObject({ delayMs: z.int().min(0).max(120_000) });

/** What happens to the pictures of an item or a collection. */
export const imageSchema = z.strictObject({ ratingKey, mode: z.enum(imageModes) });

export const playSchema = z.strictObject({
  person: personSchema,
  ratingKey,
  /** The name of the player; each plays one thing at a time. */
  player: z.string().min(1).max(100).default('Living Room'),
  state: z.enum(playStates).default('playing'),
  /** Where it begins; by default where the person stopped. */
  viewOffsetMs: z.int().min(0).optional(),
});

export const stopSchema = z.strictObject({
  sessionKey: z.string().min(1),
  /** Where it ends; near the end of the item it counts as seen. By default where it is by the clock. */
  viewOffsetMs: z.int().min(0).optional(),
});

export const sessionStateSchema = z.object({
  sessionKey: z.string(),
  person: personSchema,
  ratingKey: z.string(),
  player: z.string(),
  state: z.enum([...playStates, 'stopped']),
  viewOffsetMs: z.number(),
});

const upOrDown = z.enum(['up', 'down']);
export const connectionsSchema = z.partialRecord(z.enum(connectionKinds), upOrDown);

export const pinStateSchema = z.object({
  id: z.number(),
  code: z.string(),
  state: z.enum(['approved', 'denied']),
  person: personSchema.nullable(),
});

const personStateSchema = z.object({
  id: z.number(),
  uuid: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  /** For plex.tv: valid now, or what the next sign-in yields after a revocation. */
  accountToken: z.string(),
  /** For the media server; accepted only while `sections` is not empty. */
  serverToken: z.string(),
  /** Keys of the sections that this person sees. */
  sections: z.array(z.string()),
});

export const householdStateSchema = z.object({
  addresses: z.object({
    plexTv: z.string(),
    plex: z.string(),
    uptimeKuma: z.string(),
    overseerr: z.string(),
    /** A proxy for yt-dlp, not a site. */
    youtube: z.string(),
  }),
  server: z.object({
    name: z.string(),
    machineIdentifier: z.string(),
    sections: z.array(z.object({ key: z.string(), title: z.string(), path: z.string(), items: z.int() })),
  }),
  people: z.record(personSchema, personStateSchema),
  services: z.record(z.enum(serviceNames), faultSchema),
  connections: z.record(z.enum(connectionKinds), upOrDown),
  sessions: z.array(sessionStateSchema),
  overseerr: installationSchema,
});

export type HouseholdState = z.infer<typeof householdStateSchema>;
export type PinState = z.infer<typeof pinStateSchema>;
export type ApprovalBody = z.infer<typeof approvalSchema>;
export type DenialBody = z.infer<typeof denialSchema>;
export type ShareBody = z.infer<typeof shareSchema>;
export type ConnectionsBody = z.infer<typeof connectionsSchema>;
export type AdditionBody = z.input<typeof additionSchema>;
export type ItemState = z.infer<typeof itemStateSchema>;
export type LibrarySizeBody = z.input<typeof librarySizeSchema>;
export type ImageBody = z.infer<typeof imageSchema>;
export type PlayBody = z.input<typeof playSchema>;
export type StopBody = z.input<typeof stopSchema>;
export type SessionState = z.infer<typeof sessionStateSchema>;
export type FaultBody = z.input<typeof faultSchema>;
