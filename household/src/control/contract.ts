import * as z from 'zod';
import { faultSchema, serviceNames } from '../faults/services.ts';
import { connectionKinds } from '../media-server/connections.ts';
import { personNames } from '../people/cast.ts';

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
  addresses: z.object({ plexTv: z.string(), plex: z.string(), uptimeKuma: z.string() }),
  server: z.object({
    name: z.string(),
    machineIdentifier: z.string(),
    sections: z.array(z.object({ key: z.string(), title: z.string() })),
  }),
  people: z.record(personSchema, personStateSchema),
  services: z.record(z.enum(serviceNames), faultSchema),
  connections: z.record(z.enum(connectionKinds), upOrDown),
});

export type HouseholdState = z.infer<typeof householdStateSchema>;
export type PinState = z.infer<typeof pinStateSchema>;
export type ApprovalBody = z.infer<typeof approvalSchema>;
export type DenialBody = z.infer<typeof denialSchema>;
export type ShareBody = z.infer<typeof shareSchema>;
export type ConnectionsBody = z.infer<typeof connectionsSchema>;
export type FaultBody = z.input<typeof faultSchema>;
