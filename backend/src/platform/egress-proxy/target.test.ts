import { describe, expect, it } from 'vitest';
import { readRequestTarget, readTunnelTarget } from './target.ts';

describe('a tunnel', () => {
  it.each([
    ['www.youtube.com:443', 'www.youtube.com'],
    ['RR1---sn.GoogleVideo.com:443', 'rr1---sn.googlevideo.com'],
    ['93.184.215.14:443', '93.184.215.14'],
    ['[2606:4700::1111]:443', '2606:4700::1111'],
  ])('may go to %s', (authority, host) => {
    expect(readTunnelTarget(authority)).toEqual({ host, port: 443 });
  });

  it.each([
    '127.0.0.1:443',
    '127.1:443',
    '2130706433:443',
    '0x7f000001:443',
    '0x7f.1:443',
    '0177.0.0.1:443',
    '127.0.0.1.:443',
    '127。0。0。1:443',
    '①②⑦.⓪.⓪.①:443',
    '%31%32%37.0.0.1:443',
    '10.0.0.1:443',
    '192.168.1.1:443',
    '100.64.0.1:443',
    '169.254.169.254:443',
    '0.0.0.0:443',
    '0:443',
    '[::1]:443',
    '[::]:443',
    '[::ffff:127.0.0.1]:443',
    '[::ffff:7f00:1]:443',
    '[::127.0.0.1]:443',
    '[64:ff9b::a9fe:a9fe]:443',
    '[2002:7f00:1::]:443',
    '[2001:0:53aa:64c::1]:443',
    '[fe80::1]:443',
    '[fe80::1%25eth0]:443',
    '[fd00::1]:443',
    '[fec0::1]:443',
  ])('may not go to %s, however it is spelled', (authority) => {
    expect(readTunnelTarget(authority)).toBeNull();
  });

  it.each([
    'www.youtube.com',
    'www.youtube.com:80',
    'www.youtube.com:22',
    'www.youtube.com:0443x',
    'www.youtube.com:99999',
    'www.youtube.com:443/path',
    'user@www.youtube.com:443',
    'www.youtube.com:443@127.0.0.1:443',
    'www.youtube.com#:443',
    'www.youtube.com\\:443',
    'www.you tube.com:443',
    '::1:443',
    ':443',
    '',
  ])('is not understood as %s', (authority) => {
    expect(readTunnelTarget(authority)).toBeNull();
  });
});

describe('a request', () => {
  it('may be for a page at port 80', () => {
    expect(readRequestTarget('http://i.ytimg.com/vi/a.jpg?x=1#y')).toEqual({
      target: { host: 'i.ytimg.com', port: 80 },
      path: '/vi/a.jpg?x=1',
    });
  });

  it.each([
    'http://127.1/',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
    'http://i.ytimg.com:8080/',
    'http://user:word@i.ytimg.com/',
    'https://i.ytimg.com/',
    'ftp://i.ytimg.com/',
    'file:///etc/passwd',
    '/vi/a.jpg',
    '*',
    '',
  ])('may not be for %s', (address) => expect(readRequestTarget(address)).toBeNull());
});
