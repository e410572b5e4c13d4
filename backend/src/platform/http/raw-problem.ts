import { STATUS_CODES } from 'node:http';
import type { Problem } from '@medianest/shared';

/** Problem+json as the bytes of a whole answer, for connections that have no response to write to. */
export const renderRawProblem = (facts: Pick<Problem, 'status' | 'code' | 'detail'>): string => {
  const title = STATUS_CODES[facts.status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, requestId: '', ...facts };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${facts.status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
};
