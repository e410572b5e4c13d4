import type { ProbedConnection } from '@medianest/shared';
import * as z from 'zod';
import {
  OutboundError,
  type OutboundFailureReason,
  type OutboundHttp,
} from '../../platform/outbound-http/index.ts';
import { addressOf, type PlexIdentity, plexHeaders } from './identity.ts';
import { emptyAsNull } from './loose-types.ts';

export type ConnectionStatus = ProbedConnection['status'];

export type ConnectionResult =
  | {
      status: 'ok';
      responseTimeMs: number;
      machineIdentifier: string;
      version: string | null;
      /** Null without a token: `/identity` does not tell it. */
      name: string | null;
    }
  | { status: Exclude<ConnectionStatus, 'ok'>; responseTimeMs: number | null };

export type ConnectionTest = {
  uri: string;
  token?: string;
  /** Another server at this address counts as `not-plex`, and never receives the token. */
  machineIdentifier?: string;
  timeoutMs?: number;
};

const container = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.object({ MediaContainer: z.object(shape) });
const identitySchema = container({ machineIdentifier: z.string().min(1), version: emptyAsNull });
const serverSchema = container({ machineIdentifier: z.string().min(1), friendlyName: emptyAsNull });

const statusByReason: Record<Exclude<OutboundFailureReason, 'status'>, Exclude<ConnectionStatus, 'ok'>> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  redirected: 'redirected',
  refused: 'refused',
  malformed: 'not-plex',
  'too-large': 'not-plex',
};

const statusOf = (error: unknown): Exclude<ConnectionStatus, 'ok'> => {
  if (!(error instanceof OutboundError)) throw error;
  if (error.reason !== 'status') return statusByReason[error.reason];
  if (error.status === 401 || error.status === 403) return 'credentials';
  // A proxy whose Plex is away, or a Plex that is still starting.
  return (error.status ?? 0) >= 500 || error.status === 429 ? 'unreachable' : 'not-plex';
};

/** Both answers are far below it; another web site's front page need not be read whole. */
const maxBytes = 200_000;

export type ConnectionTestTools = { http: OutboundHttp; identity: PlexIdentity; now?: () => number };

/**
 * Tries one address of a media server and says what stands in the way, if anything.
 *
 * `/identity` shows that Plex answers there; it accepts any token, so a token is tried with `/`
 * (plex.md §2). `responseTimeMs` is that of `/identity`. Fresh each time: no breaker, no retry.
 */
export const createConnectionTest = ({ http, identity, now = Date.now }: ConnectionTestTools) => {
  const askServer = async (uri: string, token: string, timeoutMs: number) => {
    const request = { url: addressOf(uri, '/'), headers: plexHeaders(identity, token), timeoutMs, maxBytes };
    return (await http.json({ ...request, schema: serverSchema })).MediaContainer;
  };

  return async (test: ConnectionTest): Promise<ConnectionResult> => {
    const { uri, token, machineIdentifier, timeoutMs = 10_000 } = test;
    const startedAt = now();
    let responseTimeMs: number | null = null;
    try {
      const request = {
        url: addressOf(uri, '/identity'),
        headers: plexHeaders(identity),
        timeoutMs,
        maxBytes,
      };
      const { MediaContainer: found } = await http.json({ ...request, schema: identitySchema });
      responseTimeMs = now() - startedAt;
      if (machineIdentifier && found.machineIdentifier !== machineIdentifier) {
        return { status: 'not-plex', responseTimeMs };
      }
      const remainingMs = Math.max(1, timeoutMs - responseTimeMs);
      const server = token ? await askServer(uri, token, remainingMs) : null;
      return { status: 'ok', responseTimeMs, ...found, name: server?.friendlyName ?? null };
    } catch (error) {
      return { status: statusOf(error), responseTimeMs };
    }
  };
};
