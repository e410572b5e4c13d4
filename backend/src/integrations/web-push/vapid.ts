import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The portal's own pair, by which push services know it. Base64url, in the forms that browsers use. */
export type VapidKeys = {
  /** 65 bytes, for `applicationServerKey` in the browser. */
  publicKey: string;
  /** 32 bytes. */
  privateKey: string;
};

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Push services accept 24 hours at most; half of that forgives a wrong clock. */
const validSeconds = 12 * 3600;

export const generateVapidKeys = (): VapidKeys => {
  const {
    x = '',
    y = '',
    d = '',
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
};

const toKey = ({ publicKey, privateKey }: VapidKeys): KeyObject => {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey } });
};

/**
 * The `Authorization` that tells a push service who sends (RFC 8292).
 *
 * @param options.subject an https address or `mailto:`, for the people of the push service
 */
export const vapidAuthorization = (options: {
  endpoint: string;
  keys: VapidKeys;
  subject: string;
  now: Date;
}): string => {
  const { endpoint, keys, subject, now } = options;
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + validSeconds,
    sub: subject,
  };
  const signed = `${base64url({ typ: 'JWT', alg: 'ES256' })}.${base64url(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: toKey(keys), dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${keys.publicKey}`;
};
