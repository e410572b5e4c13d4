import type { z } from 'zod';
import { OutboundError } from './outbound-error.ts';

/**
 * Parses JSON and checks it; what does not fit fails with the places that do not, never with their content.
 *
 * @throws OutboundError `malformed`
 */
export const parseJson = <Schema extends z.ZodType>(
  bytes: Buffer,
  { schema, host }: { schema: Schema; host: string },
) => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    // The parser's own error quotes the text, which may hold a token.
    throw new OutboundError({ reason: 'malformed', host });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => issue.path.join('.') || '(whole)').join(', ');
  throw new OutboundError({ reason: 'malformed', host, cause: new Error(`Unexpected at: ${places}`) });
};
