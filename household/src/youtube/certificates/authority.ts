import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bits,
  identifier,
  integer,
  marked,
  octets,
  sequence,
  set,
  tagged,
  text,
  time,
  truth,
} from './der.ts';

/** Keys and a certificate, both as PEM. */
export type Identity = { readonly key: string; readonly certificate: string };

export interface Authority {
  /** What a client has to trust, as PEM. */
  readonly certificate: string;
  /** A certificate for these hosts; `*.` stands for one name below. */
  issue(hosts: readonly string[]): Identity;
}

const dayMs = 86_400_000;
const lifeDays = 365;
const ecdsaWithSha256 = sequence(identifier('1.2.840.10045.4.3.2'));

/** An authority of this household's own; its key stays in memory, so a copy of its certificate harms nobody. */
export function createAuthority({ now }: { now: Date }): Authority {
  const name = 'Simulated household';
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const validity = [new Date(now.getTime() - dayMs), new Date(now.getTime() + lifeDays * dayMs)] as const;

  const certify = (subject: string, publicKey: KeyObject, extensions: readonly Buffer[]) => {
    const known = publicKey.export({ type: 'spki', format: 'der' });
    const body = sequence(
      tagged(0, integer(Buffer.from([2]))),
      ...[integer(serialNumber()), ecdsaWithSha256, named(name)],
      ...[sequence(...validity.map(time)), named(subject), known],
      tagged(3, sequence(subjectKey(known), authorityKey(keys.publicKey), ...extensions)),
    );
    return pem(sequence(body, ecdsaWithSha256, bits(sign('sha256', body, keys.privateKey))));
  };

  return {
    certificate: certify(name, keys.publicKey, [mayCertify, mayOnlyCertify]),
    issue(hosts) {
      const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificate: certify(hosts[0] ?? 'nobody', own.publicKey, [alternativeNames(hosts)]),
      };
    },
  };
}

const extension = (dotted: string, content: Buffer) => sequence(identifier(dotted), octets(content));
const critical = (dotted: string, content: Buffer) => sequence(identifier(dotted), truth(), octets(content));

const mayCertify = critical('2.5.29.19', sequence(truth()));
const mayOnlyCertify = critical('2.5.29.15', bits(Buffer.from([0b0000_0110]), 1));

const fingerprint = (known: Buffer) => createHash('sha1').update(known).digest();
const subjectKey = (known: Buffer) => extension('2.5.29.14', octets(fingerprint(known)));
const authorityKey = (key: KeyObject) =>
  extension('2.5.29.35', sequence(marked(0, fingerprint(key.export({ type: 'spki', format: 'der' })))));

const alternativeNames = (hosts: readonly string[]) =>
  extension('2.5.29.17', sequence(...hosts.map((host) => marked(2, Buffer.from(host)))));

const named = (commonName: string) => sequence(set(sequence(identifier('2.5.4.3'), text(commonName))));

/** Positive and without a leading zero, as DER wants it. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
