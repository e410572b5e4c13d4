import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorCode } from '@medianest/shared';
import { renderRawProblem } from './raw-problem.ts';

type Answer = { status: number; code: ErrorCode; detail: string };

const answers: Record<string, Answer> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'request.too_large',
    detail: 'The headers are more than the portal accepts. Deleting the cookies of this site may help.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request.malformed',
    detail: 'The request did not arrive in time.',
  },
};
const unreadable: Answer = {
  status: 400,
  code: 'request.malformed',
  detail: 'The request could not be read.',
};

/** Answers what the HTTP parser itself refuses, before there is a request to answer, as problem+json too. */
export const answerUnreadableRequests = (server: Server): Server => {
  /** Connections with an answer under way, into which nothing else may be written. */
  const busy = new WeakSet<Socket>();
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
  return server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const isLost = !socket.writable || error.code === 'ECONNRESET';
    if (isLost || busy.has(socket)) socket.destroy();
    else socket.end(renderRawProblem(answers[error.code ?? ''] ?? unreadable));
  });
};
