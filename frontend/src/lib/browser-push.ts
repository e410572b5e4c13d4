import type { Contract, EndpointCall } from '@medianest/shared';

/** Whether this browser takes push, or why it cannot. */
export type PushState = 'insecure' | 'missing' | 'blocked' | 'off' | 'on';

type Subscription = EndpointCall<Contract['POST /notifications/push']>['body'];

const worker = async () =>
  'serviceWorker' in navigator ? ((await navigator.serviceWorker.getRegistration()) ?? null) : null;

/** Looks at this browser; asks nobody anything. */
export const readPushState = async (): Promise<PushState> => {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'missing';
  if (Notification.permission === 'denied') return 'blocked';
  const registration = await worker();
  if (registration === null) return 'missing';
  return (await registration.pushManager.getSubscription()) === null ? 'off' : 'on';
};

const toBytes = (base64url: string): Uint8Array<ArrayBuffer> => {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
};

/**
 * Lets the browser ask the person, and subscribes it under the portal's key.
 *
 * @throws Error when the person or the browser does not agree
 */
export const subscribeBrowser = async (publicKey: string): Promise<Subscription> => {
  const registration = await worker();
  if (registration === null) throw new Error('There is no service worker');
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: toBytes(publicKey),
  });
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
};

/** Ends the subscription here, and tells which one it was; null when there was none. */
export const unsubscribeBrowser = async (): Promise<string | null> => {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (!subscription) return null;
  await subscription.unsubscribe();
  return subscription.endpoint;
};
