import { expect, it } from 'vitest';
import { ApiError, createApiClient } from './client.ts';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

const problem = (code: string, status: number) =>
  json(
    { type: 'about:blank', title: '', status, code, detail: 'No.', requestId: 'R1' },
    status,
    'application/problem+json',
  );

/** A portal that numbers its CSRF tokens and answers everything else as told. */
const createPortal = (answer: (sent: Sent) => Response) => {
  const sent: Sent[] = [];
  let tokens = 0;
  const send = async (url: string | URL | Request, init: RequestInit = {}) => {
    const call = {
      method: init.method ?? '',
      url: String(url),
      headers: init.headers as Record<string, string>,
      body: init.body,
    };
    sent.push(call);
    if (call.url.endsWith('/csrf/token')) {
      tokens += 1;
      return json({ token: `token-${tokens}` });
    }
    return answer(call);
  };
  return { api: createApiClient('/api/v1', send as typeof fetch), sent };
};

it('fills path and query, and sends no CSRF token with a read', async () => {
  const { api, sent } = createPortal(() => json({ items: [] }));
  await api('GET /plex/recently-added', { query: { limit: 5 } });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/v1/plex/recently-added?limit=5',
  ]);
  expect(sent[0]?.headers).not.toHaveProperty('x-csrf-token');
});

it('fetches one CSRF token for many mutations', async () => {
  const { api, sent } = createPortal(() => new Response(null, { status: 204 }));
  await api('DELETE /auth/sessions/:id', { params: { id: 'a b' } });
  await api('DELETE /auth/sessions/:id', { params: { id: 'c' } });
  expect(sent.filter(({ url }) => url.endsWith('/csrf/token'))).toHaveLength(1);
  expect(sent[1]?.url).toBe('/api/v1/auth/sessions/a%20b');
  expect(sent[2]?.headers['x-csrf-token']).toBe('token-1');
});

it('takes a fresh token once when the old one no longer fits', async () => {
  const { api, sent } = createPortal(({ headers }) =>
    headers['x-csrf-token'] === 'token-1' ? problem('csrf.invalid', 403) : json({ revoked: 2 }),
  );
  await expect(api('POST /auth/sessions/revoke-others')).resolves.toEqual({ revoked: 2 });
  expect(sent).toHaveLength(4);
});

it('does not try for ever when no token fits', async () => {
  const { api, sent } = createPortal(() => problem('csrf.invalid', 403));
  await expect(api('POST /auth/sessions/revoke-others')).rejects.toMatchObject({ status: 403 });
  expect(sent).toHaveLength(4);
});

it('drops the token of before a sign-in', async () => {
  const { api, sent } = createPortal(() => json({ user: {} }));
  await api('POST /auth/plex');
  await api('POST /auth/plex');
  expect(sent.filter(({ url }) => url.endsWith('/csrf/token'))).toHaveLength(2);
});

it('fails with the problem that the portal tells', async () => {
  const { api } = createPortal(() => problem('not_found', 404));
  const failure = await api('GET /auth/session').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ status: 404, message: 'No.', problem: { code: 'not_found' } });
});

it('fails without a problem when somebody else answers, or nobody', async () => {
  const proxy = createPortal(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(proxy.api('GET /auth/session')).rejects.toMatchObject({ status: 502, problem: null });
  const nobody = createApiClient('/api/v1', () => Promise.reject(new TypeError('network')));
  await expect(nobody('GET /auth/session')).rejects.toMatchObject({ status: 0, problem: null });
});
