import type { lookup } from 'node:dns';
import { expect, it } from 'vitest';
import { createAddressCheck } from './check-address.ts';

type Resolved = { address: string; family: number }[];

const resolvingTo = (found: Record<string, string[]>): typeof lookup => {
  const resolve = (
    host: string,
    _options: unknown,
    done: (error: Error | null, addresses: Resolved) => void,
  ) => {
    const addresses = found[host];
    if (!addresses) return done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
  };
  return resolve as typeof lookup;
};

const resolve = resolvingTo({
  'ntfy.example': ['93.184.216.34'],
  'nas.example': ['192.168.1.9'],
  'metadata.example': ['169.254.169.254'],
});

it.each([
  ['https://ntfy.example/films', true, true],
  ['https://away.example/films', true, true],
  ['http://nas.example/films', false, true],
  ['http://192.168.1.9/films', false, true],
  ['http://metadata.example/films', false, false],
  ['http://169.254.169.254/films', false, false],
  ['ftp://ntfy.example/films', false, false],
  ['https://me:secret@ntfy.example/films', false, false],
  ['films', false, false],
])('judges %s', async (url, forPeople, forAdministrators) => {
  expect(await createAddressCheck({ allowPrivate: false, resolve })(url)).toBe(forPeople);
  expect(await createAddressCheck({ allowPrivate: true, resolve })(url)).toBe(forAdministrators);
});
