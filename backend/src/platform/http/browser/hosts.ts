import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

const privateRanges = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat']);
const privateSuffixes = ['.local', '.localhost', '.lan', '.home', '.home.arpa', '.internal'];

const listNetworks = () => Object.values(networkInterfaces()).flatMap((list) => list ?? []);

/** The IPv4 addresses of this machine in its networks, as they are now. */
export const listOwnAddresses = (): string[] =>
  listNetworks()
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

const isOwnAddress = (wanted: ipaddr.IPv4 | ipaddr.IPv6) =>
  listNetworks().some(({ address }) => ipaddr.process(address).toString() === wanted.toString());

const isHouseAddress = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
  privateRanges.has(address.range()) || isOwnAddress(address);

/**
 * Whether a host name can only mean a machine in the house: a private address or one of this machine's
 * own, `localhost`, a name without dots, or one under a suffix that public DNS does not serve.
 */
export const isHouseHost = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (ipaddr.isValid(bare)) return isHouseAddress(ipaddr.process(bare));
  return bare !== '' && (!bare.includes('.') || privateSuffixes.some((suffix) => bare.endsWith(suffix)));
};
