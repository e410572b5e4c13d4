import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

/** The two keys of a browser's subscription, as raw bytes. */
export type ReceiverKeys = { publicKey: Buffer; auth: Buffer };

/** One record holds the whole message (RFC 8291 §4). */
const recordSize = 4096;

/** The longest text that fits with the 86 bytes of the header, the tag of 16 and the last-record mark. */
export const maxPlainBytes = recordSize - 86 - 16 - 1;

const lastRecord = Buffer.from([2]);

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

const newSender = () => {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return sender;
};

/**
 * Encrypts a message for one browser with `aes128gcm` (RFC 8188, RFC 8291).
 *
 * @param options.sender and `salt` are fresh for each message; given only to compare with known answers
 * @throws Error when the receiver's key is no point of the curve
 */
export const encryptForBrowser = (
  plain: Buffer,
  receiver: ReceiverKeys,
  options: { sender?: ECDH; salt?: Buffer } = {},
): Buffer => {
  const { sender = newSender(), salt = randomBytes(16) } = options;
  const senderKey = sender.getPublicKey();
  const shared = sender.computeSecret(receiver.publicKey);
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), receiver.publicKey, senderKey]);
  const secret = derive(shared, receiver.auth, keyInfo, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const sealed = [cipher.update(plain), cipher.update(lastRecord), cipher.final(), cipher.getAuthTag()];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  return Buffer.concat([salt, size, Buffer.from([senderKey.length]), senderKey, ...sealed]);
};
