import { describe, expect, it } from 'vitest';
import { socketAddressOf } from './socket-address.ts';

describe('the address of an Uptime Kuma', () => {
  it.each([
    ['http://192.168.1.20:3001', 'http://192.168.1.20:3001', '/socket.io/'],
    ['http://192.168.1.20:3001/', 'http://192.168.1.20:3001', '/socket.io/'],
    ['https://kuma.example.org/dashboard', 'https://kuma.example.org', '/socket.io/'],
    ['https://kuma.example.org/dashboard/12?x=1#y', 'https://kuma.example.org', '/socket.io/'],
    ['https://kuma.example.org/status/home', 'https://kuma.example.org', '/socket.io/'],
    ['https://example.org/kuma/', 'https://example.org', '/kuma/socket.io/'],
    ['https://example.org/kuma/settings/general', 'https://example.org', '/kuma/socket.io/'],
  ])('%s leads to its socket', (url, origin, path) => {
    expect(socketAddressOf(url)).toMatchObject({ origin, path, base: `${origin}${path.slice(0, -11)}` });
  });

  it.each([
    '',
    'kuma',
    'ftp://kuma.lan',
    'http://user:pass@kuma.lan',
    'http://169.254.169.254',
    'http://[fe80::1]',
  ])('is refused when it is “%s”', (url) => {
    expect(socketAddressOf(url)).toBeNull();
  });
});
