import { apiBase, type EndpointMap } from '@medianest/shared';
import { Router } from 'express';
import { createOpenApiDocument } from './openapi.ts';
import { renderApiDocs } from './page.ts';

/** `/api/v1/openapi.json` and `/api/docs`, made when first asked for. */
export const createApiDocs = (options: { endpoints: EndpointMap; version: string }): Router => {
  let made: { json: string; html: string } | undefined;
  const make = () => {
    const document = createOpenApiDocument({ ...options, basePath: apiBase });
    made = { json: JSON.stringify(document), html: renderApiDocs(document) };
    return made;
  };
  const router = Router();
  router.get(`${apiBase}/openapi.json`, (_request, response) => {
    response.type('application/json').send((made ?? make()).json);
  });
  router.get('/api/docs', (_request, response) => {
    response
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .type('text/html')
      .send((made ?? make()).html);
  });
  return router;
};
