import * as z from 'zod';

/** Whether nothing at all may be sent in the place of this. */
export const isOptional = (schema: z.ZodType): boolean => z.safeParse(schema, undefined).success;
