import ipaddr from 'ipaddr.js';

const privateRanges = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat']);
const privateSuffixes = ['.local', '.localhost', '.lan', '.home', '.home.arpa', '.internal'];

/**
 * Whether a host name can only mean a machine in the house: a private address, `localhost`,
 * a name without dots, or one under a suffix that public DNS does not serve.
 */
export const isPrivateHost = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (ipaddr.isValid(bare)) return privateRanges.has(ipaddr.process(bare).range());
  return bare !== '' && (!bare.includes('.') || privateSuffixes.some((suffix) => bare.endsWith(suffix)));
};
