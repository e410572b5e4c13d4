import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { apiHeaders, apiUrl, type OverseerrTarget } from './api.ts';
import { maxBytes, type OverseerrContext } from './call.ts';
import { type LookUp, lookUp, type OverseerrLookUp } from './look-up.ts';

/** Far enough down the list that nobody has asked for it in the minutes that Overseerr remembers an answer. */
const witnessPages = { first: 20, last: 400 };

/**
 * Proves that Overseerr reaches TMDB, by a page that it has to ask for.
 *
 * @throws OutboundError when it does not
 */
const createWitness =
  ({ http }: OverseerrContext, { url, apiKey }: OverseerrTarget) =>
  (signal: AbortSignal) =>
    http.json({
      url: apiUrl(url, '/discover/trending'),
      query: { page: randomInt(witnessPages.first, witnessPages.last) },
      headers: apiHeaders(apiKey),
      schema: z.object({ results: z.array(z.unknown()) }),
      maxBytes,
      signal,
    });

/**
 * Looks up what TMDB knows. Overseerr gives the same 500 for an id that nobody knows and for a TMDB that
 * cannot be reached, so a second question tells which (docs/decisions/0011). Both count as one call.
 *
 * @throws AppError `upstream.*`, also while TMDB is down
 */
export const lookUpInCatalogue = <Schema extends z.ZodType>(
  context: OverseerrContext,
  target: OverseerrTarget,
  request: Omit<LookUp<Schema>, 'unknownId' | 'witness' | 'part'>,
): Promise<OverseerrLookUp<z.output<Schema>>> =>
  lookUp(context, target, {
    ...request,
    part: 'catalogue',
    unknownId: /^Unable to retrieve /,
    witness: createWitness(context, target),
  });
