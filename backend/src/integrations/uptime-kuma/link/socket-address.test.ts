import { describe, expect, it } from 'vitest';
import { socketAddressOf } from './socket-address.ts';

const at = (origin: string, folder = '') => ({
  ...{ origin, path: `${folder}/socket.io/`, base: `${origin}${folder}` },
});

describe('the address of a socket', () => {
  it.each([
    ['http://kuma:3001', at('http://kuma:3001')],
    ['http://kuma:3001/', at('http://kuma:3001')],
    ['https://kuma.example/?lang=de#top', at('https://kuma.example')],
    ['http://192.168.1.5:3001/dashboard', at('http://192.168.1.5:3001')],
    ['http://192.168.1.5:3001/dashboard/12', at('http://192.168.1.5:3001')],
    ['https://kuma.example/settings/general', at('https://kuma.example')],
    ['https://kuma.example/status/home', at('https://kuma.example')],
    ['https://home.example/kuma/', at('https://home.example', '/kuma')],
    ['https://home.example/kuma/dashboard', at('https://home.example', '/kuma')],
    ['http://[::1]:3001', at('http://[::1]:3001')],
  ])('of %s is found', (entered, address) => {
    expect(socketAddressOf(entered)).toEqual(address);
  });

  it.each([
    '',
    'kuma',
    'ftp://kuma',
    'javascript:alert(1)',
    'http://user:pass@kuma:3001',
    'http://169.254.169.254/',
    'http://0.0.0.0:3001',
    'http://[fd00:ec2::254]/',
  ])('is none for %j', (entered) => {
    expect(socketAddressOf(entered)).toBeNull();
  });
});
