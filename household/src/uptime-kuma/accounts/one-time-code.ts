import { createHmac } from 'node:crypto';

const stepMs = 30_000;
const digits = 6;

/** The six digits that an authenticator shows at that moment (RFC 6238), for a key in plain text. */
export function oneTimeCode(key: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / stepMs)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const start = (digest.at(-1) ?? 0) & 0xf;
  const number = (digest.readUInt32BE(start) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** Whether it is the code of now, of the step before or of the one after. */
export function isCodeOf(key: string, given: { code: string; at: number }): boolean {
  return [-1, 0, 1].some((step) => oneTimeCode(key, given.at + step * stepMs) === given.code);
}
