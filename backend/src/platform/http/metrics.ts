import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isSameText } from '../crypto/random.ts';
import { createHouseMetrics, type HouseMetrics } from './house-metrics.ts';

export interface Metrics {
  observe: RequestHandler;
  /** `GET /metrics` for Prometheus; 404 while no token is configured. */
  expose: RequestHandler;
  house: HouseMetrics;
}

/** Process figures, and the duration of every answer by method and status. */
export const createMetrics = (options: {
  token: string | undefined;
  /** Adds the figures of others. */
  register?: (registry: Registry) => void;
}): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'medianest_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });

  options.register?.(registry);

  return {
    house: createHouseMetrics(registry),
    observe(request, response, next) {
      const stop = durations.startTimer({ method: request.method });
      response.once('finish', () => stop({ status: response.statusCode }));
      next();
    },
    async expose(request, response, next) {
      if (!options.token) return next();
      if (!isSameText(request.get('authorization') ?? '', `Bearer ${options.token}`)) {
        response.status(401).set('WWW-Authenticate', 'Bearer').end();
        return;
      }
      response
        .set('Cache-Control', 'no-store')
        .type(registry.contentType)
        .send(await registry.metrics());
    },
  };
};
