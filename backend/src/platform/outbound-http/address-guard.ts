import { lookup as resolveName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How far an address lies from the open internet. */
export type AddressReach = 'public' | 'private' | 'forbidden';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Answers that nobody may fetch through the portal, not even an administrator. */
const forbiddenRanges = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal', 'discard']);

/** Cloud metadata services that live outside of the link-local range (AWS IPv6, Alibaba, Azure, Oracle). */
const metadataAddresses = new Set(['fd00:ec2::254', '100.100.100.200', '168.63.129.16', '192.0.0.192']);

/** Where an IPv6 form carries an IPv4 address, by the byte at which it begins. */
const embeddedIpv4Offset: Record<string, number> = {
  ipv4Mapped: 12,
  rfc6145: 12,
  rfc6052: 12,
  '6to4': 2,
};

const isIpv4Compatible = (bytes: number[]) => bytes.slice(0, 12).every((byte) => byte === 0);

const embeddedIpv4 = (address: Address): ipaddr.IPv4 | null => {
  if (!(address instanceof ipaddr.IPv6)) return null;
  const range = address.range();
  const bytes = address.toByteArray();
  const compatible = range === 'unicast' && isIpv4Compatible(bytes);
  const offset = compatible ? 12 : embeddedIpv4Offset[range];
  return offset === undefined ? null : new ipaddr.IPv4(bytes.slice(offset, offset + 4));
};

/** Sorts a literal IPv4 or IPv6 address; forms that wrap an IPv4 address are judged by what they wrap. */
export const reachOf = (literal: string): AddressReach => {
  if (!ipaddr.isValid(literal)) return 'forbidden';
  const parsed = ipaddr.parse(literal);
  const address = embeddedIpv4(parsed) ?? parsed;
  if (metadataAddresses.has(address.toString())) return 'forbidden';
  const range = address.range();
  if (forbiddenRanges.has(range)) return 'forbidden';
  return range === 'unicast' ? 'public' : 'private';
};

const isAllowed = (literal: string, allowPrivate: boolean) => {
  const reach = reachOf(literal);
  return reach === 'public' || (allowPrivate && reach === 'private');
};

/** The error code by which a refused address is told from a name that does not resolve. */
export const refusedAddressCode = 'EADDRESSREFUSED';

const refusal = () =>
  Object.assign(new Error('The address must not be called'), { code: refusedAddressCode });

/**
 * Checks what can be told before any name is resolved: http or https, no user name or password,
 * and a literal address that may be called. Names are checked by `createGuardedLookup`.
 */
export const isCallableUrl = (url: URL, allowPrivate: boolean): boolean => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return !ipaddr.isValid(host) || isAllowed(host, allowPrivate);
};

/**
 * A name look-up for sockets that hands out allowed addresses only.
 *
 * The socket connects to exactly what was checked, so a name that changes its answer between
 * check and call (DNS rebinding) gains nothing.
 */
export const createGuardedLookup =
  ({
    allowPrivate,
    resolve = resolveName,
  }: {
    allowPrivate: boolean;
    resolve?: typeof resolveName;
  }): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => isAllowed(address, allowPrivate));
      const [first] = allowed;
      if (!first) return callback(refusal(), '', 0);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
