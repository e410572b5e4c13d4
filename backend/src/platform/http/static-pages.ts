import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import * as z from 'zod';
import { AppError } from '../../kernel/errors.ts';
import { pagePolicy } from './security-headers.ts';

const policiesSchema = z.record(z.string(), z.array(z.string()));

const readPolicies = (file: string) =>
  existsSync(file) ? policiesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

/** The page file behind an address: `/devices`, `/devices/` and `/devices/index.html` are one. */
const findPage = (policies: Record<string, unknown>, pathname: string) => {
  const inner = pathname.replace(/^\/+|\/+$/g, '');
  return [inner, `${inner}/index.html`.replace(/^\//, ''), `${inner}.html`].find((page) => page in policies);
};

const wantsPage = (request: Request) =>
  ['GET', 'HEAD'].includes(request.method) && request.accepts(['html', 'json']) === 'html';

/**
 * Serves the exported web client: precompressed files, a year of caching for hashed names,
 * and for every page the policy that lets its own inline scripts run.
 *
 * @param folder the export
 * @param policiesFile JSON: page file → hashes of its inline scripts
 */
export const createStaticPages = (options: {
  folder: string;
  policiesFile: string;
  isSecure: (request: Request) => boolean;
}): RequestHandler => {
  const policies = readPolicies(options.policiesFile);
  const notFoundPage = join(options.folder, '404.html');
  const notFound = existsSync(notFoundPage) ? readFileSync(notFoundPage, 'utf8') : null;

  const setPolicy = (request: Request, response: Response, page: string) =>
    response.set(
      'Content-Security-Policy',
      pagePolicy({ scriptHashes: policies[page] ?? [], isSecure: options.isSecure(request) }),
    );

  const serve = sirv(options.folder, { brotli: true, gzip: true, etag: true });

  /** Before the file is looked at: a 304 has to carry the same headers, or browsers take over its other ones. */
  const setHeaders = (request: Request, response: Response) => {
    const isHashed = request.path.startsWith('/_next/static/');
    response.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    // Files that are no pages get the policy without inline scripts: a service worker lives by it too.
    setPolicy(request, response, findPage(policies, request.path) ?? '');
  };

  return (request, response) => {
    // Nothing here is large enough for ranges, and a range of a precompressed file means little.
    delete request.headers.range;
    setHeaders(request, response);
    serve(request, response, () => {
      response.set('Cache-Control', 'no-cache');
      if (!notFound || !wantsPage(request)) {
        throw new AppError('not-found', 'not_found', 'There is nothing at this address.');
      }
      setPolicy(request, response, '404.html').status(404).type('text/html').send(notFound);
    });
  };
};
