import { Agent, type Dispatcher, request as send } from 'undici';
import { createGuardedLookup, isCallableUrl } from './address-guard.ts';
import { OutboundError } from './outbound-error.ts';
import { discardBody, readBody } from './read-body.ts';
import { toOutboundError } from './to-outbound-error.ts';

export interface DownloadWish {
  url: string;
  maxBytes: number;
  /** Ends it early; the deadline of all hops together is the signal’s. */
  signal: AbortSignal;
}

/** Files of other servers that send who asks to yet another one. */
export interface OutboundDownload {
  /** @throws OutboundError also for a hop that may not be taken (`refused`) and one too many (`redirected`) */
  get(wish: DownloadWish): Promise<Buffer>;
  close(): Promise<void>;
}

/** Release downloads answer with two: to the release, and to where its files lie. */
const maxHops = 3;

const locationOf = ({ statusCode, headers }: Dispatcher.ResponseData): string | null =>
  statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string' ? headers.location : null;

/**
 * Follows redirects, at most three, each of which passes the address guard as the first address does.
 *
 * @param options.mayStayInside true for a server of the household’s own network: plain http and private addresses
 * may be called then; false asks for https and public addresses at every hop
 */
export const createOutboundDownload = (options: {
  mayStayInside: boolean;
  connectMs?: number;
}): OutboundDownload => {
  const { mayStayInside, connectMs = 10_000 } = options;
  const agent = new Agent({
    allowH2: false,
    connect: { lookup: createGuardedLookup({ allowPrivate: mayStayInside }), timeout: connectMs },
  });

  const check = (url: URL) => {
    const isAllowed = mayStayInside || url.protocol === 'https:';
    if (isAllowed && isCallableUrl(url, mayStayInside)) return url;
    throw new OutboundError({ reason: 'refused', host: url.host });
  };

  const follow = async (url: URL, wish: DownloadWish, hopsLeft: number): Promise<Buffer> => {
    const { host } = check(url);
    const response = await send(url, { dispatcher: agent, signal: wish.signal });
    const { statusCode: status, body } = response;
    if (status === 200) return readBody(response, { maxBytes: wish.maxBytes, host });
    discardBody(body);
    const location = locationOf(response);
    if (location === null) throw new OutboundError({ reason: 'status', host, status });
    if (hopsLeft === 0 || !URL.canParse(location, url.href))
      throw new OutboundError({ reason: 'redirected', host, status });
    return follow(new URL(location, url), wish, hopsLeft - 1);
  };

  return {
    async get(wish) {
      const url = new URL(wish.url);
      try {
        return await follow(url, wish, maxHops);
      } catch (error) {
        if (wish.signal.aborted) throw new OutboundError({ reason: 'timeout', host: url.host });
        throw toOutboundError(error, url.host);
      }
    },
    close: () => agent.destroy(),
  };
};
