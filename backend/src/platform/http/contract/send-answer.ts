import type { Endpoint } from '@medianest/shared';
import type { Response } from 'express';
import type { BinaryAnswer } from './handlers.ts';

/**
 * Sends what a handler returned. JSON goes through the contract's schema,
 * so a field that is not declared never leaves the server.
 */
export const sendAnswer = (endpoint: Endpoint, response: Response, answer: unknown) => {
  const { status, body, binary } = endpoint.response;
  response.status(status);
  if (binary) return sendBytes(response, answer as BinaryAnswer);
  response.set('Cache-Control', 'no-store');
  if (body) sendJson(response, JSON.stringify(body.parse(answer)));
  else response.end();
};

/** Without express's own way, which looks for settings and freshness that JSON here never has. */
const sendJson = (response: Response, text: string) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
};

const sendBytes = (response: Response, { contentType, bytes, cacheControl, etag, vary }: BinaryAnswer) => {
  response.set('Cache-Control', cacheControl);
  if (etag) response.set('ETag', etag);
  if (vary) response.vary(vary);
  if (response.req.fresh) {
    response.status(304).end();
    return;
  }
  // Also to a HEAD, which gets no bytes to count.
  response.set({ 'Content-Type': contentType, 'Content-Length': String(bytes.length) });
  response.end(bytes);
};
