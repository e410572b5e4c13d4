import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from '../logging/logger.ts';
import { runInRequestScope } from '../logging/request-scope.ts';

const acceptable = /^[\w-]{8,64}$/;

/** Ten hexadecimal digits of the last group, all of them random: short enough to be read out over the phone. */
const newRequestId = () => randomUUID().slice(-10).toUpperCase();

/**
 * Gives every request its id (a proxy's own `X-Request-Id` is kept), answers it back,
 * and logs mutations and failures. The query is left out: addresses may carry what people typed.
 */
export const createRequestLog =
  (options: { log: Logger }): RequestHandler =>
  (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given && acceptable.test(given) ? given : newRequestId();
    const startedAt = performance.now();
    response.set('X-Request-Id', requestId);
    response.once('finish', () => {
      const level = request.method === 'GET' && response.statusCode < 400 ? 'debug' : 'info';
      if (!options.log.isLevelEnabled(level)) return;
      options.log[level](
        {
          requestId,
          method: request.method,
          path: request.originalUrl.split('?')[0],
          status: response.statusCode,
          durationMs: Math.round(performance.now() - startedAt),
        },
        'Request answered',
      );
    });
    runInRequestScope(requestId, next);
  };
