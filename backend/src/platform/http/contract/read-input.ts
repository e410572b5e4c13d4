import type { Endpoint } from '@medianest/shared';
import type { Request } from 'express';
import * as z from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { isOptional } from './is-optional.ts';

/** Nothing sent counts as an empty object, whose fields can be named, unless nothing is a choice of its own. */
const whenAbsent = (schema: z.ZodType) => (isOptional(schema) ? undefined : {});

const parts = ['params', 'query', 'body'] as const;

/**
 * The validated parts of a request.
 *
 * @throws AppError `validation.failed` naming every rejected field
 */
export const readInput = (endpoint: Endpoint, request: Request) => {
  const input: Record<string, unknown> = {};
  const fields: { path: string; message: string }[] = [];
  for (const part of parts) {
    const schema = endpoint[part];
    if (!schema) continue;
    const parsed = z.safeParse(schema, request[part] ?? whenAbsent(schema));
    if (parsed.success) input[part] = parsed.data;
    else
      fields.push(
        ...parsed.error.issues.map((issue) => ({
          path: [part, ...issue.path].join('.'),
          message: issue.message,
        })),
      );
  }
  if (fields.length > 0) {
    throw new AppError('invalid', 'validation.failed', 'Some of what was sent cannot be accepted.', {
      meta: { fields },
    });
  }
  return input;
};
