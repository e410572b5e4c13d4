/** Bounds of the sockets to browsers; milliseconds and bytes. */
export const realtimePolicy = {
  /** Browsers send nothing but the wish to listen. */
  maxMessageBytes: 4_096,
  /** A family's tabs and telephones; of more, the oldest goes. */
  maxSocketsPerPerson: 20,
  /** Of the public namespace, from one network; of more, the oldest goes. */
  maxSocketsPerNetwork: 20,
  /** Of the public namespace in all. */
  maxPublicSockets: 200,
  /** Events of one socket that nobody awaits; after more, it goes. */
  maxRefusedEvents: 10,
  pingEveryMs: 25_000,
  pingPatienceMs: 20_000,
  /** How long a connection may wait before it joins a namespace; one that was refused counts as waiting. */
  joinPatienceMs: 10_000,
  /** How often it is asked whether the sessions behind open sockets still live. */
  recheckEveryMs: 60_000,
  /** How long browsers have to say goodbye when the portal stops. */
  goodbyeMs: 1_000,
} as const;

export type RealtimePolicy = { [Name in keyof typeof realtimePolicy]: number };
