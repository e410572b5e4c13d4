export { createDirectDial, createUpstreamDial, type Dial, EgressRefusal } from './dial.ts';
export { type EgressProxy, type EgressProxyOptions, openEgressProxy } from './egress-proxy.ts';
export type { EgressPass } from './passes.ts';
