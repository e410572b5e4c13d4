import { apiBase, contract } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
afterAll(() => test.close());

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description?: string; content?: Record<string, { schema: unknown }> }>;
  security: Record<string, unknown>[];
}

interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

const readDocument = async () => (await test.browser().get('/api/v1/openapi.json')).body as Document;

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

const keyOf = ({ path, method }: { path: string; method: string }) =>
  `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** Every `$ref` anywhere in the document. */
const referencesIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  );
};

describe('the OpenAPI document', () => {
  it('describes every endpoint of the contract and no other', async () => {
    const document = await readDocument();
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: apiBase }] });
    expect(operationsOf(document).map(keyOf).sort()).toEqual(Object.keys(contract).sort());
  });

  it('is sound: names are unique, references lead somewhere, path parameters are declared', async () => {
    const document = await readDocument();
    const operations = operationsOf(document);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { path, operation } of operations) {
      const declared = (operation.parameters ?? [])
        .filter((one) => one.in === 'path')
        .map(({ name }) => name);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
      expect(Object.keys(operation.responses).filter((status) => status.startsWith('2'))).toHaveLength(1);
      for (const scheme of operation.security.flatMap((one) => Object.keys(one)))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const [, ...steps] = reference.split('/');
      const found = steps.reduce<unknown>(
        (part, step) => (part as Record<string, unknown>)?.[step],
        document,
      );
      expect(found, reference).toBeDefined();
    }
  });

  it('tells the codes with which each endpoint may fail', async () => {
    const { paths } = await readDocument();
    const responses = paths['/auth/plex']?.post?.responses;
    expect(responses?.['410']?.description).toContain('auth.flow_expired');
    expect(responses?.['403']?.description).toContain('csrf.invalid');
    expect(Object.keys(responses?.['503']?.content ?? {})).toEqual(['application/problem+json']);
  });
});

describe('the readable page', () => {
  it('names every endpoint and asks nobody else for anything', async () => {
    const { body, headers } = await test.browser().get('/api/docs');
    const page = String(body);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    for (const { path } of operationsOf(await readDocument())) expect(page).toContain(`${apiBase}${path}`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import/i);
    const links = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !/^(#|\/api\/)/.test(link))).toEqual([]);
  });
});

describe('the figures for Prometheus', () => {
  it('are closed while no token is configured', async () => {
    const answer = await test.browser().get('/metrics', { headers: { authorization: 'Bearer ' } });
    expect(answer).toMatchObject({ status: 404, problem: { code: 'not_found' } });
  });

  it('open to the configured token alone', async () => {
    const METRICS_TOKEN = 'a-token-of-the-house';
    const portal = await openTestPortal({ environment: { METRICS_TOKEN } });
    const ask = (authorization: string | null) =>
      portal.browser().get('/metrics', { headers: { authorization } });
    for (const wrong of [null, METRICS_TOKEN, 'Bearer wrong', `bearer ${METRICS_TOKEN}`])
      expect(await ask(wrong)).toMatchObject({ status: 401, body: '' });
    const answer = await ask(`Bearer ${METRICS_TOKEN}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('medianest_http_request_duration_seconds');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('health', () => {
  it('says the same at both addresses', async () => {
    const browser = test.browser();
    for (const path of ['/health', '/api/v1/health'])
      expect(await browser.get(path)).toMatchObject({ status: 200, body: { status: 'ok', database: 'up' } });
  });
});
