import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { idSchema, listOf, roleSchema, timeSchema, userStatusSchema } from './vocabulary.ts';

export const managedUserSchema = z.object({
  id: idSchema,
  username: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  status: userStatusSchema,
  createdAt: timeSchema,
  lastLoginAt: timeSchema.nullable(),
  devices: z.int(),
});

export type ManagedUser = z.infer<typeof managedUserSchema>;

export const userEndpoints = defineEndpoints({
  'GET /admin/users': {
    summary: 'Everyone who has signed in',
    access: 'admin',
    rateLimit: 'general',
    query: z.object({
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: { status: 200, body: listOf(managedUserSchema) },
  },
  'PUT /admin/users/:id': {
    summary: 'Change a person’s role or state',
    description: 'A person made inactive loses every session at once.',
    access: 'admin',
    rateLimit: 'general',
    params: z.object({ id: idSchema }),
    body: z.strictObject({ role: roleSchema.optional(), status: userStatusSchema.optional() }),
    response: { status: 200, body: managedUserSchema },
    errors: ['not_found', 'users.last_administrator', 'users.self'],
  },
});
