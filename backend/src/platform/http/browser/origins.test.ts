import { assert as check, domain, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHouseHost } from './hosts.ts';
import { createOriginPolicy } from './origins.ts';

describe('a host inside the house', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'nas',
    'nas.local',
    'portal.lan',
    'portal.home.arpa',
    'portal.internal',
    '127.0.0.1',
    '10.0.0.1',
    '172.16.4.2',
    '192.168.1.20',
    '169.254.3.4',
    '100.64.0.1',
    '[::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[::ffff:192.168.1.20]',
  ])('is %s', (host) => expect(isHouseHost(host)).toBe(true));

  it.each([
    '',
    'example.net',
    'localhost.example.net',
    'local.example.net',
    'nas.local.example.net',
    'evillocal.com',
    'example.net.',
    '8.8.8.8',
    '172.32.0.1',
    '0.0.0.0',
    '[2001:4860:4860::8888]',
    '[::ffff:8.8.8.8]',
    '192.168.1.20.example.net',
  ])('is not "%s"', (host) => expect(isHouseHost(host)).toBe(false));

  it('is no name of public DNS', () => {
    const reserved = /\.(local|localhost|lan|home|internal|home\.arpa)$/;
    check(
      property(domain(), (name) => {
        expect(isHouseHost(name)).toBe(reserved.test(name.toLowerCase()));
      }),
    );
  });
});

describe('an origin', () => {
  const own = (host: string, protocol = 'http') => ({ host, protocol });
  const none = createOriginPolicy({ allowedOrigins: [] });

  it('may be the very address of the request, inside the house', () => {
    expect(none.isAllowed('http://192.168.1.20:4000', own('192.168.1.20:4000'))).toBe(true);
    expect(none.isAllowed('https://nas.local', own('nas.local', 'https'))).toBe(true);
  });

  it('may not differ from it in protocol, host or port', () => {
    const request = own('nas.local:4000');
    for (const origin of [
      'https://nas.local:4000',
      'http://nas.local',
      'http://nas.local:4001',
      'http://other.local:4000',
      'http://nas.local:4000/',
      'http://nas.local:4000.evil.example',
    ])
      expect(none.isAllowed(origin, request), origin).toBe(false);
  });

  it('may not be a public name, even that of the request', () => {
    check(
      property(domain(), (name) => {
        const isHouse = isHouseHost(name);
        expect(none.isAllowed(`http://${name}`, own(name))).toBe(isHouse);
      }),
    );
  });

  it('may be one that was configured, wherever the request went', () => {
    const policy = createOriginPolicy({
      publicUrl: 'https://media.example.net',
      allowedOrigins: ['http://tv.example.net:4000'],
    });
    expect(policy.isAllowed('https://media.example.net', own('10.0.0.5:4000'))).toBe(true);
    expect(policy.isAllowed('http://tv.example.net:4000', own('10.0.0.5:4000'))).toBe(true);
    expect(policy.isAllowed('https://tv.example.net:4000', own('10.0.0.5:4000'))).toBe(false);
  });

  it.each([undefined, '', 'null', 'nonsense', '//nas.local', 'file://', 'data:text/html,x'])(
    'may not be %s',
    (origin) => expect(none.isAllowed(origin, own('nas.local'))).toBe(false),
  );
});
