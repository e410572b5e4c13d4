import { createECDH } from 'node:crypto';
import { expect, it } from 'vitest';
import { encryptForBrowser } from './encrypt.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** RFC 8291, Appendix A. */
const example = {
  plain: 'When I grow up, I want to be a watermelon',
  senderPrivate: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  receiverPublic: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  encrypted:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

it('encrypts the example of RFC 8291 as the RFC does', () => {
  const sender = createECDH('prime256v1');
  sender.setPrivateKey(bytes(example.senderPrivate));
  const receiver = { publicKey: bytes(example.receiverPublic), auth: bytes(example.auth) };
  const encrypted = encryptForBrowser(Buffer.from(example.plain), receiver, {
    sender,
    salt: bytes(example.salt),
  });
  expect(encrypted.toString('base64url')).toBe(example.encrypted);
});

it('never encrypts the same way twice', () => {
  const receiver = { publicKey: bytes(example.receiverPublic), auth: bytes(example.auth) };
  const [one, two] = [1, 2].map(() => encryptForBrowser(Buffer.from('x'), receiver).toString('hex'));
  expect(one).not.toBe(two);
});

it('refuses a key that is no point of the curve', () => {
  const receiver = { publicKey: Buffer.alloc(65, 4), auth: Buffer.alloc(16) };
  expect(() => encryptForBrowser(Buffer.from('x'), receiver)).toThrow();
});
