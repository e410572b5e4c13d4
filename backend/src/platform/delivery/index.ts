export { type Notice, shorten } from './notice.ts';
export { type DeliveryOutcome, deliver, type RefusalReason, refused, retryLater } from './outcome.ts';
