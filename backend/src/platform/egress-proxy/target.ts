import { isCallableUrl } from '../outbound-http/index.ts';

/** Whom a program wants to talk to, as the network itself spells it. */
export interface Target {
  /** A name, or an address without brackets. */
  host: string;
  port: number;
}

const toTarget = (url: URL, port: number): Target | null =>
  url.port === '' && url.hostname !== '' && isCallableUrl(url, false)
    ? { host: url.hostname.replace(/^\[|\]$/g, ''), port }
    : null;

/** A name or address, and a port: no user, path or white space that could hide one behind another. */
const authorityShape = /^(?:[^\s/?#@\\:[\]]+|\[[0-9a-f:.]+\]):\d{1,5}$/i;

/**
 * Reads what a CONNECT asks for. Spellings such as `2130706433`, `0x7f.1` or full-width digits become the
 * address that they mean, before it is judged.
 *
 * @returns null for what must not be called: anything but port 443, and addresses that are not of the open internet
 */
export const readTunnelTarget = (authority: string): Target | null => {
  const text = `https://${authority}/`;
  return authorityShape.test(authority) && URL.canParse(text) ? toTarget(new URL(text), 443) : null;
};

/** The same for an unencrypted request, which names a whole address: http and port 80 only. */
export const readRequestTarget = (address: string): { target: Target; path: string } | null => {
  if (!/^http:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const target = toTarget(url, 80);
  return target && { target, path: `${url.pathname}${url.search}` };
};
