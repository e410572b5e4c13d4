import type { Endpoint, EndpointInput, EndpointMap, EndpointResult } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Visit } from '../browser/visit.ts';

/** Bytes in the place of JSON. */
export interface BinaryAnswer {
  contentType: string;
  bytes: Buffer;
  cacheControl: string;
  /** Quoted and strong: the same for the same bytes alone. Who has them already gets a 304. */
  etag?: string;
  /** The request header by which the form was chosen. */
  vary?: string;
}

type ActorOf<E extends Endpoint> = E['access'] extends 'webhook'
  ? null
  : E['access'] extends 'public'
    ? Actor | null
    : Actor;

/** Everything a handler gets: checked input, the person, and the browser. */
export type Call<E extends Endpoint> = EndpointInput<E> & { actor: ActorOf<E>; visit: Visit };

type Answer<E extends Endpoint> = E['response'] extends { binary: readonly string[] }
  ? BinaryAnswer
  : E['response'] extends { body: unknown }
    ? EndpointResult<E>
    : unknown;

export type Handler<E extends Endpoint> = (call: Call<E>) => Answer<E> | Promise<Answer<E>>;

/** One handler for each endpoint of a slice's part of the contract. */
export type Handlers<M extends EndpointMap> = {
  [K in keyof M]: M[K] extends Endpoint ? Handler<M[K]> : never;
};
