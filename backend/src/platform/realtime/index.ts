export type { SocketSessions } from './admission.ts';
export { createRealtime, type Realtime, type RealtimeMessage } from './create-realtime.ts';
export type { PlainChannel } from './plain-sockets.ts';
export type { RealtimePolicy } from './policy.ts';
