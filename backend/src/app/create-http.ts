import { createServer, type IncomingMessage, type Server } from 'node:http';
import { apiBase, contract, realtimePath } from '@medianest/shared';
import express, { type Express, type Request, type RequestHandler, Router } from 'express';
import { explainDatabaseLoss } from '../database/unavailable.ts';
import { AppError } from '../kernel/errors.ts';
import type { Config } from '../platform/config/load-config.ts';
import { createCsrfTokens } from '../platform/crypto/csrf-tokens.ts';
import { createApiDocs } from '../platform/http/api-docs/routes.ts';
import { createHandshakeReader } from '../platform/http/browser/handshake.ts';
import { createOriginPolicy } from '../platform/http/browser/origins.ts';
import type { Handlers } from '../platform/http/contract/handlers.ts';
import {
  type MountDependencies,
  mountEndpoints,
  mountMethodNotAllowed,
} from '../platform/http/contract/mount.ts';
import { createErrorHandler } from '../platform/http/error-handler.ts';
import type { HouseMetrics } from '../platform/http/house-metrics.ts';
import { createMetrics } from '../platform/http/metrics.ts';
import { createRequestLog } from '../platform/http/request-log.ts';
import { createSecurityHeaders } from '../platform/http/security-headers.ts';
import { createStaticPages } from '../platform/http/static-pages.ts';
import { answerUnreadableRequests } from '../platform/http/unreadable-requests.ts';
import { registerJobMetrics } from '../platform/queue/index.ts';
import type { RateLimiter } from '../platform/rate-limit/rate-limiter.ts';
import { createRealtime, type Realtime } from '../platform/realtime/index.ts';
import type { BreakerBoard } from './breaker-board.ts';
import type { Infrastructure } from './create-infrastructure.ts';
import type { Slices } from './create-slices.ts';
import type { Ping } from './database-watch.ts';
import type { createNotices } from './notices.ts';
import { createSystemHandlers } from './system-handlers.ts';
import { version } from './version.ts';

export interface HttpOptions {
  infrastructure: Infrastructure;
  slices: Slices;
  limiter: RateLimiter;
  notices: ReturnType<typeof createNotices>;
  board: Pick<BreakerBoard, 'list'>;
  ping: Ping;
  /** Told whenever the database was missed. */
  onDatabaseLoss(): void;
  /** The exported web client and the policies of its pages; absent: the API alone. */
  pages?: { folder: string; policiesFile: string };
  /** Whether a failure that an endpoint does not declare is a bug to stop at. */
  onUndeclaredError?: (key: string, error: AppError) => void;
}

const isPublicUrlSecure = ({ PUBLIC_URL }: Config) => PUBLIC_URL?.startsWith('https:') ?? false;

const trustProxy = ({ TRUST_PROXY }: Config) => {
  if (TRUST_PROXY === 'off') return false;
  return /^\d+$/.test(TRUST_PROXY) ? Number(TRUST_PROXY) : TRUST_PROXY;
};

const createApi = (
  options: HttpOptions,
  guards: Pick<MountDependencies, 'limiter' | 'origins' | 'isSecure'>,
): Router => {
  const { infrastructure, slices } = options;
  const { log, secrets } = infrastructure;
  const csrf = createCsrfTokens(secrets.jwtSecret);
  const handlers: Handlers<typeof contract> = {
    ...createSystemHandlers({ ping: options.ping, csrf }),
    ...slices.setup.handlers,
    ...slices.auth.handlers,
    ...slices.plex.handlers,
    ...slices.users.handlers,
    ...slices.houseHandlers,
    ...slices.services.handlers,
    ...slices.media.handlers,
    ...slices.youtube.handlers,
    ...slices.webhooks.handlers,
    ...slices.notifications.handlers,
    ...slices.admin.handlers,
  };
  const dependencies: MountDependencies = {
    authenticate: slices.auth.authenticate,
    ...guards,
    csrf,
    webhookSecrets: slices.webhooks.isRightSecret,
    onUndeclaredError:
      options.onUndeclaredError ??
      ((key, error) =>
        log.error({ key, code: error.code }, 'An endpoint answered an error it does not declare')),
  };
  const router = Router({ strict: false });
  mountEndpoints(router, contract, handlers, dependencies);
  mountMethodNotAllowed(router, contract);
  return router;
};

const nothingHere: RequestHandler = () => {
  throw new AppError('not-found', 'not_found', 'There is nothing at this address.');
};

/** Only these leave express. Some clients ask for other protocols, with requests that it has to answer. */
const wantsSocket =
  (isPlain: (path: string) => boolean) =>
  ({ headers, url = '' }: IncomingMessage) => {
    const [path = ''] = url.split('?');
    return headers.upgrade?.toLowerCase() === 'websocket' && (path === realtimePath || isPlain(path));
  };

export interface WebServer {
  server: Server;
  realtime: Realtime;
  houseMetrics: HouseMetrics;
}

/** The web server: contract, documents, health and pages, in this order; beside them the sockets. */
export const createHttp = (options: HttpOptions): WebServer => {
  const { infrastructure, slices, limiter, notices, pages } = options;
  const { config, log } = infrastructure;
  const app: Express = express();
  const isSecure = (request: Request) => isPublicUrlSecure(config) || request.secure;
  const origins = createOriginPolicy({
    publicUrl: config.PUBLIC_URL,
    allowedOrigins: config.ALLOWED_ORIGINS,
  });
  const explain = (error: unknown) => {
    const loss = explainDatabaseLoss(error);
    if (loss) options.onDatabaseLoss();
    return loss;
  };
  const metrics = createMetrics({
    token: config.METRICS_TOKEN,
    register: (registry) => registerJobMetrics(registry, infrastructure.jobs),
  });

  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', trustProxy(config));
  app.use(
    createRequestLog({ log }),
    metrics.observe,
    createSecurityHeaders({ isSecure }),
    notices.watchForwardedHeaders,
  );
  app.get('/health', (request, _response, next) => {
    request.url = `${apiBase}/health`;
    next();
  });
  app.get('/metrics', metrics.expose);
  app.use(apiBase, createApi(options, { limiter, origins, isSecure }));
  app.use(createApiDocs({ endpoints: contract, version }));
  app.use('/api', nothingHere);
  if (pages) app.use(createStaticPages({ ...pages, isSecure }));
  app.use(nothingHere, createErrorHandler({ log, explain }));
  const limits = { requestTimeout: 30_000, headersTimeout: 15_000, maxHeaderSize: 16_384 };
  const { channel: plain } = slices.downloadChannel;
  const isPlain = (path: string) => plain.match(path) !== null;
  const server = createServer({ ...limits, shouldUpgradeCallback: wantsSocket(isPlain) }, app);
  const readHandshake = createHandshakeReader({ app, isSecure });
  const sessions = slices.auth.recognition;
  const realtime = createRealtime({ server, readHandshake, origins, limiter, sessions, plain, log });
  const { board } = options;
  metrics.house.watch({ sockets: realtime.countSockets, breakers: board.list });
  return { server: answerUnreadableRequests(server), realtime, houseMetrics: metrics.house };
};
