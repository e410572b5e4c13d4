import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** A request that has come in with these headers; nothing listens behind it. */
export const createRequest = (headers: IncomingHttpHeaders): IncomingMessage => {
  const request = new IncomingMessage(new Socket());
  request.headers = headers;
  return request;
};

/** A response whose headers can be read again. */
export const createResponse = (): ServerResponse => new ServerResponse(createRequest({}));
