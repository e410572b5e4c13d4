import * as z from 'zod';
import { type Exchange, OutboundError, parseJson } from '../../platform/outbound-http/index.ts';

/** What a refusal says: `{message}`, or `{status, error}` for a key that is not accepted. */
const refusalSchema = z.object({ message: z.string().optional(), error: z.string().optional() });

const maxLength = 300;

export type Refusal = {
  message: string;
  /** It is the caller that is refused, before anything was looked at. */
  isAtTheDoor: boolean;
};

/** Reads why Overseerr refuses; null when something in front of it answered. */
export const refusalOf = ({ bytes }: Exchange): Refusal | null => {
  try {
    const { message, error } = parseJson(bytes, { schema: refusalSchema, host: 'Overseerr' });
    if (message === undefined && error === undefined) return null;
    const isAtTheDoor = message === undefined || message.includes("'connect.sid'");
    return { message: (message ?? error ?? '').slice(0, maxLength), isAtTheDoor };
  } catch {
    return null;
  }
};

export const messageOf = (exchange: Exchange): string => refusalOf(exchange)?.message ?? '';

export const isCsrfRefusal = (exchange: Exchange): boolean =>
  exchange.status === 403 && /csrf/i.test(messageOf(exchange));

/** A status that is no answer, as the failure that it is. */
export const statusFailure = ({ status }: Exchange, url: string): OutboundError =>
  new OutboundError({ reason: 'status', host: new URL(url).host, status });
