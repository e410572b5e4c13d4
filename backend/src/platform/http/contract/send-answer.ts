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
  if (body) response.json(body.parse(answer));
  else response.end();
};

const sendBytes = (response: Response, answer: BinaryAnswer) => {
  response.set({ 'Content-Type': answer.contentType, 'Cache-Control': answer.cacheControl });
  response.end(answer.bytes);
};
