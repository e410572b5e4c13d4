import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { createAuthority } from './authority.ts';

const authority = createAuthority({ now: new Date() });
const { key, certificate } = authority.issue(['www.youtube.com', '*.googlevideo.com']);

async function shakeHands(servername: string, ca: string) {
  const server = createServer({ key, cert: certificate }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const socket = connect({ port: (server.address() as AddressInfo).port, ca, servername });
  try {
    await once(socket, 'secureConnect');
  } finally {
    socket.destroy();
  }
}

it('vouches for its hosts, and for no others', async () => {
  await shakeHands('www.youtube.com', authority.certificate);
  await shakeHands('rr1.googlevideo.com', authority.certificate);
  await expect(shakeHands('www.example.com', authority.certificate)).rejects.toThrow('altnames');
});

it('is trusted by those alone who know it', async () => {
  const other = createAuthority({ now: new Date() });
  await expect(shakeHands('www.youtube.com', other.certificate)).rejects.toThrow();
});

it('writes certificates that say who made them and how long they last', () => {
  const root = new X509Certificate(authority.certificate);
  const leaf = new X509Certificate(certificate);
  expect(root.ca).toBe(true);
  expect(leaf.ca).toBe(false);
  expect(leaf.checkIssued(root)).toBe(true);
  expect(leaf.verify(root.publicKey)).toBe(true);
  expect(new Date(leaf.validTo).getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000);
});
