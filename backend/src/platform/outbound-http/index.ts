export { createGuardedLookup, isCallableUrl, reachOf, refusedAddressCode } from './address-guard.ts';
export { type AddressCheck, createAddressCheck } from './check-address.ts';
export { classifyFailure } from './classify-failure.ts';
export { createOutboundDownload, type OutboundDownload } from './outbound-download.ts';
export { OutboundError, type OutboundFailureReason } from './outbound-error.ts';
export {
  type BinaryAnswer,
  createOutboundHttp,
  type Exchange,
  type OutboundHttp,
  type OutboundRequest,
} from './outbound-http.ts';
export {
  createOutboundWebSockets,
  type OpenWebSocket,
  type OutboundWebSocket,
  type OutboundWebSocketRequest,
} from './outbound-websocket.ts';
export { parseJson } from './parse-json.ts';
export { discardBody, readBody } from './read-body.ts';
export { toOutboundError } from './to-outbound-error.ts';
