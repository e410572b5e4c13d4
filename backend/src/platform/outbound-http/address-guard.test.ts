import type { lookup } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuardedLookup, isCallableUrl, reachOf } from './address-guard.ts';

describe('the reach of an address', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '169.254.169.254',
    '169.254.1.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '::',
    'ff02::1',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '::169.254.169.254',
    '64:ff9b::169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::1',
    '::ffff:0:169.254.169.254',
    'not an address',
    '',
  ])('is forbidden for %s', (address) => expect(reachOf(address)).toBe('forbidden'));

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.0.0.5',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.20',
    '100.64.0.1',
    '198.18.0.1',
    '240.0.0.1',
    '::1',
    'fd12:3456::1',
    '::ffff:127.0.0.1',
    '::ffff:192.168.1.20',
    '::127.0.0.1',
    '64:ff9b::10.0.0.5',
    '2002:0a00:0005::1',
    '2001:0:53aa:64c::1',
    'fec0::1',
  ])('is private for %s', (address) => expect(reachOf(address)).toBe('private'));

  it.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    'is public for %s',
    (address) => expect(reachOf(address)).toBe('public'),
  );

  it('is the same for an IPv4 address and for every IPv6 form that carries it', () => {
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))), (octets) => {
        const plain = octets.join('.');
        for (const form of [`::ffff:${plain}`, `64:ff9b::${plain}`])
          expect(reachOf(form)).toBe(reachOf(plain));
      }),
    );
  });
});

describe('a url', () => {
  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://[::1]/', 'http://0177.0.0.1/'])(
    'that spells the loopback address as %s is not public',
    (url) => {
      expect(isCallableUrl(new URL(url), false)).toBe(false);
      expect(isCallableUrl(new URL(url), true)).toBe(true);
    },
  );

  it('with a name is left to the look-up', () => {
    expect(isCallableUrl(new URL('https://plex.example/'), false)).toBe(true);
  });
});

describe('the guarded look-up', () => {
  const resolvingTo = (...addresses: string[]) =>
    ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as typeof lookup;

  const lookUp = (addresses: string[], options: { allowPrivate: boolean; all?: boolean }) =>
    new Promise<unknown>((resolve) => {
      const guarded = createGuardedLookup({
        allowPrivate: options.allowPrivate,
        resolve: resolvingTo(...addresses),
      });
      guarded('some.name', { all: options.all ?? true }, (error, found) => resolve(error?.code ?? found));
    });

  it('hands out only what may be called', async () => {
    const found = await lookUp(['169.254.169.254', '192.168.1.20', '1.1.1.1'], { allowPrivate: false });
    expect(found).toEqual([{ address: '1.1.1.1', family: 4 }]);
  });

  it('hands out private addresses for services that an administrator named, link-local ones never', async () => {
    const found = await lookUp(['fe80::1', '192.168.1.20'], { allowPrivate: true });
    expect(found).toEqual([{ address: '192.168.1.20', family: 4 }]);
  });

  it('refuses when nothing is left', async () => {
    expect(await lookUp(['10.0.0.1', '::1'], { allowPrivate: false })).toBe('EADDRESSREFUSED');
  });

  it('answers a single address to those who ask for one', async () => {
    expect(await lookUp(['10.0.0.1', '1.1.1.1'], { allowPrivate: false, all: false })).toBe('1.1.1.1');
  });

  it('passes the failure of a name that does not resolve', async () => {
    const failing = ((_name: string, _options: object, done: (error: Error) => void) =>
      done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))) as unknown as typeof lookup;
    const code = await new Promise((resolve) => {
      createGuardedLookup({ allowPrivate: true, resolve: failing })('some.name', {}, (error) =>
        resolve(error?.code),
      );
    });
    expect(code).toBe('ENOTFOUND');
  });
});
