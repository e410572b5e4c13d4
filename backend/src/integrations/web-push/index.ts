export type { VapidKeys } from './vapid.ts';
export { createVapidKeyring, type KeyStore, type VapidKeyring } from './vapid-keyring.ts';
export { createWebPush, type PushPayload, type PushTarget, type WebPush } from './web-push.ts';
