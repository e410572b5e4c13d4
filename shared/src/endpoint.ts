import type * as z from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * Who may call: anyone, a signed-in person, an administrator, or an outside service (`webhook`) that
 * shows in `Authorization` the secret that was given to it. Such a service has no cookies, so its calls
 * need no token against forgery.
 */
export type Access = 'public' | 'user' | 'admin' | 'webhook';

/**
 * Rate-limit classes, per person (anonymous: per address).
 * `poll` counts per sign-in flow; `browse` is for pages that load dozens of things at once;
 * `requests` and `youtube` count what is asked of the household, by the hour; `webhooks` counts what
 * outside services tell.
 */
export const rateLimitClasses = [
  'general',
  'sign-in',
  'poll',
  'browse',
  'requests',
  'youtube',
  'webhooks',
] as const;
export type RateLimitClass = (typeof rateLimitClasses)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type EndpointKey = `${Method} /${string}`;

/** One endpoint, written once: validation, OpenAPI document and typed client come from it. */
export interface Endpoint {
  summary: string;
  description?: string;
  access: Access;
  rateLimit: RateLimitClass;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The answer on success. `body` absent: the answer is empty; `binary`: bytes of the given types. */
  response: { status: 200 | 201 | 204; body?: z.ZodType; binary?: readonly string[] };
  /** Codes beyond those that access, validation and rate limits bring by themselves. */
  errors?: readonly ErrorCode[];
}

export type EndpointMap = Record<EndpointKey, Endpoint>;

/** Keeps each endpoint's exact types while checking its shape. */
export const defineEndpoints = <const Map extends EndpointMap>(endpoints: Map): Map => endpoints;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
type Part<E extends Endpoint, Name extends 'params' | 'query' | 'body'> =
  E extends Record<Name, infer S> ? S : undefined;

/** What a handler receives, after validation. */
export interface EndpointInput<E extends Endpoint> {
  params: Parsed<Part<E, 'params'>>;
  query: Parsed<Part<E, 'query'>>;
  body: Parsed<Part<E, 'body'>>;
}

type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a caller sends: only the parts that the endpoint has. */
export type EndpointCall<E extends Endpoint> = Present<{
  params: Sent<Part<E, 'params'>>;
  query: Sent<Part<E, 'query'>>;
  body: Sent<Part<E, 'body'>>;
}>;

/** What a caller receives. */
export type EndpointResult<E extends Endpoint> = E['response'] extends { body: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
