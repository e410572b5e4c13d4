import * as z from 'zod';

export const idSchema = z.uuid().describe('UUIDv7');
export const timeSchema = z.iso.datetime().describe('ISO 8601, UTC');

export const roleSchema = z.enum(['user', 'admin']);
export const userStatusSchema = z.enum(['active', 'inactive']);

export type Role = z.infer<typeof roleSchema>;
export type UserStatus = z.infer<typeof userStatusSchema>;

/** The shape of every list that is paged by offset. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), offset: z.int(), limit: z.int() });
