import type { Clock } from '../../kernel/clock.ts';
import {
  type DeliveryOutcome,
  deliver,
  type Notice,
  refused,
  shorten,
} from '../../platform/delivery/index.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { encryptForBrowser, maxPlainBytes, type ReceiverKeys } from './encrypt.ts';
import { type VapidKeys, vapidAuthorization } from './vapid.ts';

/** `PushSubscription.toJSON()` of a browser, without what is not needed. */
export type PushTarget = {
  /** An address of the browser's maker. A secret: who knows it can wake that browser. */
  endpoint: string;
  keys: {
    /** 65 bytes in base64url. */
    p256dh: string;
    /** 16 bytes in base64url. */
    auth: string;
  };
};

/** The JSON that the service worker of the portal gets. */
export type PushPayload = Pick<Notice, 'title' | 'text' | 'link' | 'tag'>;

export interface WebPush {
  /** For `applicationServerKey` when a browser subscribes. */
  publicKey(): Promise<string>;
  /**
   * Sends a notice to one browser, encrypted for it. `gone` when the person took the permission back.
   *
   * @throws only the reason of an aborted signal, and what `loadKeys` throws
   */
  send(target: PushTarget, notice: Notice, options?: { signal?: AbortSignal }): Promise<DeliveryOutcome>;
}

const timeoutMs = 10_000;
const maxAnswerBytes = 65_536;

/** How long the push service keeps it for a browser that is off; older news is no news. */
const keepSeconds = 3 * 86_400;

const limits = { title: 200, text: 700 };

const readKeys = ({ p256dh, auth }: PushTarget['keys']): ReceiverKeys | null => {
  const [publicKey, secret] = [Buffer.from(p256dh, 'base64url'), Buffer.from(auth, 'base64url')];
  return publicKey.length === 65 && publicKey[0] === 4 && secret.length === 16
    ? { publicKey, auth: secret }
    : null;
};

const toPayload = ({ title, text, link, tag }: Notice): Buffer => {
  const payload: PushPayload = {
    title: shorten(title, limits.title),
    text: shorten(text, limits.text),
    ...(link && { link }),
    ...(tag && { tag }),
  };
  return Buffer.from(JSON.stringify(payload));
};

/** Null for a key that is no point of the curve. */
const encrypt = (plain: Buffer, { keys }: PushTarget): Buffer | null => {
  const receiver = readKeys(keys);
  try {
    return receiver && encryptForBrowser(plain, receiver);
  } catch {
    return null;
  }
};

const isHttps = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:';

/**
 * @param options.http one that calls no private address: the endpoint comes from a browser
 * @param options.subject an https address or `mailto:` of this installation
 * @param options.allowPlainHttp for a push service that stands in for the real ones
 */
export const createWebPush = (options: {
  http: Pick<OutboundHttp, 'text'>;
  loadKeys: () => Promise<VapidKeys>;
  subject: string;
  clock: Clock;
  allowPlainHttp?: boolean;
}): WebPush => {
  const { http, loadKeys, subject, clock, allowPlainHttp = false } = options;

  const headersFor = async ({ endpoint }: PushTarget, { isUrgent = false }: Notice) => ({
    authorization: vapidAuthorization({ endpoint, keys: await loadKeys(), subject, now: clock.now() }),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: String(keepSeconds),
    urgency: isUrgent ? 'high' : 'normal',
  });

  return {
    publicKey: async () => (await loadKeys()).publicKey,
    async send(target, notice, { signal } = {}) {
      if (!allowPlainHttp && !isHttps(target.endpoint)) return refused('address');
      const plain = toPayload(notice);
      if (plain.length > maxPlainBytes) return refused('too-large');
      const body = encrypt(plain, target);
      if (body === null) return refused('address');
      const headers = await headersFor(target, notice);
      return deliver(() =>
        http.text({
          url: target.endpoint,
          method: 'POST',
          headers,
          body,
          timeoutMs,
          maxBytes: maxAnswerBytes,
          ...(signal && { signal }),
        }),
      );
    },
  };
};
