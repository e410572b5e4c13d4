import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createSealer } from '../../platform/crypto/sealer.ts';
import { generateVapidKeys, vapidAuthorization } from './vapid.ts';
import { createVapidKeyring, type KeyStore } from './vapid-keyring.ts';

const now = new Date('2026-01-01T00:00:00Z');

it('signs who sends, to which push service and until when', () => {
  const keys = generateVapidKeys();
  const endpoint = 'https://push.example:8443/secret/path';
  const header = vapidAuthorization({ endpoint, keys, subject: 'mailto:owner@example.net', now });
  const [, head = '', claims = '', signature = '', k] =
    /^vapid t=(.+)\.(.+)\.(.+), k=(.+)$/.exec(header) ?? [];
  expect(k).toBe(keys.publicKey);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    aud: 'https://push.example:8443',
    exp: now.getTime() / 1000 + 43_200,
    sub: 'mailto:owner@example.net',
  });
  const point = Buffer.from(keys.publicKey, 'base64url');
  expect(point).toHaveLength(65);
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const signed = Buffer.from(`${head}.${claims}`);
  const sender = { key, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', signed, sender, Buffer.from(signature, 'base64url'))).toBe(true);
});

const memory = () => {
  const values = new Map<string, unknown>();
  const store: KeyStore = {
    find: async (name, schema) => (values.has(name) ? schema.parse(values.get(name)) : null),
    save: async (name, value) => void values.set(name, value),
    async saveFirst(name, schema, value) {
      if (!values.has(name)) values.set(name, value);
      return schema.parse(values.get(name));
    },
  };
  return { store, values };
};
const sealerOf = (...fills: number[]) => createSealer(fills.map((fill) => Buffer.alloc(32, fill)));

it('makes the pair once for all instances and keeps the private key sealed', async () => {
  const { store, values } = memory();
  const open = () => createVapidKeyring({ settings: store, sealer: sealerOf(1) });
  const [one, two] = await Promise.all([open().load(), open().load()]);
  expect(two).toEqual(one);
  expect(JSON.stringify([...values.values()])).not.toContain(one.privateKey);
});

it('seals the private key again with the newest key', async () => {
  const { store, values } = memory();
  const keys = await createVapidKeyring({ settings: store, sealer: sealerOf(1) }).load();
  await createVapidKeyring({ settings: store, sealer: sealerOf(2, 1) }).reseal();
  const stored = z.object({ sealedPrivateKey: z.string() }).parse([...values.values()][0]);
  expect(sealerOf(2).isOutdated(stored.sealedPrivateKey)).toBe(false);
  expect(await createVapidKeyring({ settings: store, sealer: sealerOf(2) }).load()).toEqual(keys);
});

it('makes a new pair when the old one cannot be opened any more', async () => {
  const { store } = memory();
  const old = await createVapidKeyring({ settings: store, sealer: sealerOf(1) }).load();
  const keyring = createVapidKeyring({ settings: store, sealer: sealerOf(9) });
  const fresh = await keyring.load();
  expect(fresh.publicKey).not.toBe(old.publicKey);
  expect(await keyring.load()).toEqual(fresh);
});
