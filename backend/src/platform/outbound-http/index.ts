export { isCallableUrl, reachOf } from './address-guard.ts';
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
