import type { OverseerrWebhook } from '@medianest/shared';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sending } from './support/browser.ts';
import {
  askFor,
  film,
  lookNever,
  type MediaPortal,
  patience,
  readRequest,
  shareMediaPortal,
  soon,
  startMediaPortal,
  untilQuiet,
  upstreamOf,
} from './support/media-portal.ts';
import { sendRaw } from './support/raw-http.ts';

const notice = { notification_type: 'MEDIA_APPROVED', subject: '<script>alert(1)</script>', extra: [] };

type Installed = {
  enabled: boolean;
  types: number;
  options: { webhookUrl: string; authHeader?: string; jsonPayload: unknown };
};

// What the portal learns within a test, it learns by the webhook alone.
const { begin, clear } = shareMediaPortal(lookNever);

describe.each([
  { dialect: 'seerr', version: '3.1.0' },
  { dialect: 'seerr', version: '3.2.0' },
  { dialect: 'overseerr', version: '1.34.0' },
] as const)('the webhook of $dialect $version', patience, (installation) => {
  let media: MediaPortal;
  let key: string;
  beforeAll(async () => {
    media = await begin(installation);
    key = (await media.test.household.overseerr.state()).apiKey;
  });
  beforeEach(() => clear(installation));

  const path = '/api/v1/settings/notifications/webhook';
  const inOverseerr = async (body?: unknown): Promise<Installed> => {
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    const options =
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    return (await (await fetch(`${media.overseerr.url}${path}`, options)).json()) as Installed;
  };
  const pointElsewhere = () =>
    inOverseerr({
      enabled: true,
      types: 8158,
      options: { webhookUrl: 'https://chat.example/hooks/secret-path', jsonPayload: JSON.stringify('"{}"') },
    });
  const find = async () => (await media.owner.get('/admin/webhooks/overseerr')).body as OverseerrWebhook;
  const install = (body: object = {}) => media.owner.post('/admin/webhooks/overseerr/install', body);
  const looks = () => media.overseerr.calls().filter((call) => call === 'GET /request').length;
  /** As a service calls: no cookies, no Origin. */
  const tell = (authorization: string | null, sending: Sending = { body: notice }) =>
    media.test.browser().send('POST', '/webhooks/overseerr', {
      withoutCsrf: true,
      ...sending,
      headers: { origin: null, authorization, ...sending.headers },
    });
  const secret = async () => (await inOverseerr()).options.authHeader ?? '';

  it('is installed with one call, and tells of approvals at once', async () => {
    expect(await find()).toEqual({ state: 'none', target: null });
    expect(await install()).toMatchObject({ status: 200, body: { state: 'installed', target: null } });
    expect(await inOverseerr()).toMatchObject({
      enabled: true,
      types: 8158,
      options: { webhookUrl: `${media.test.url}/api/v1/webhooks/overseerr` },
    });
    const { id } = await askFor(media.alice, film(2001));
    const [upstream] = await upstreamOf(media.test, 2001);
    await media.test.household.overseerr.advance({ id: upstream?.id ?? 0, to: 'approved' });
    await expect.poll(() => readRequest(media.alice, id), soon).toMatchObject({ status: 'approved' });
    const { rows } = await media.test.database.pool.query(
      `select action, subject from audit_log where action like 'webhook%' order by created_at`,
    );
    expect(rows.at(-1)).toEqual({ action: 'webhook.install', subject: 'overseerr' });
  });

  it('leaves somebody else’s target alone until replacing it is asked for', async () => {
    await pointElsewhere();
    expect(await find()).toEqual({ state: 'other', target: 'chat.example' });
    const refused = await install();
    expect(refused).toMatchObject({ status: 409, problem: { code: 'conflict' } });
    expect(refused.problem.detail).not.toContain('secret-path');
    expect(await media.owner.send('DELETE', '/admin/webhooks/overseerr')).toMatchObject({
      body: { state: 'other' },
    });
    expect((await inOverseerr()).options.webhookUrl).toContain('chat.example');
    expect(await install({ replace: true })).toMatchObject({ status: 200, body: { state: 'installed' } });
  });

  it('is taken away again', async () => {
    await install();
    const old = await secret();
    expect(await media.owner.send('DELETE', '/admin/webhooks/overseerr')).toMatchObject({
      status: 200,
      body: { state: 'none' },
    });
    expect(await inOverseerr()).toMatchObject({ enabled: false, options: { webhookUrl: '' } });
    expect((await secret()) || 'none').not.toBe(old);
  });

  it('keeps its secret to itself', async () => {
    const { body } = await install();
    const known = (await secret()).replace('Bearer ', '');
    expect(known).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([body, await find()])).not.toContain(known);
    const { rows } = await media.test.database.pool.query(`select value::text from settings`);
    expect(JSON.stringify(rows)).not.toContain(known);
  });

  it('is nobody’s to change but the administrator’s', async () => {
    expect(await media.alice.get('/admin/webhooks/overseerr')).toMatchObject({ status: 403 });
    expect(await media.alice.post('/admin/webhooks/overseerr/install', {})).toMatchObject({ status: 403 });
    expect(await media.alice.send('DELETE', '/admin/webhooks/overseerr')).toMatchObject({ status: 403 });
  });

  it('says nothing while Overseerr does not answer', async () => {
    await media.test.household.setService('overseerr', { mode: 'down' });
    expect(await find()).toEqual({ state: 'unknown', target: null });
    expect(await install()).toMatchObject({ status: 503, problem: { code: 'upstream.unavailable' } });
  });

  it('listens to whoever knows the secret, and to nobody else', async () => {
    await install();
    const right = await secret();
    await untilQuiet(media);
    for (const wrong of [
      null,
      '',
      'Bearer',
      `${right}x`,
      right.slice(0, -1),
      right.toUpperCase(),
      `Bearer ${'x'.repeat(8000)}`,
    ])
      expect(await tell(wrong), wrong ?? 'missing').toMatchObject({
        status: 401,
        problem: { code: 'auth.required' },
      });
    expect(await media.owner.post('/webhooks/overseerr', notice)).toMatchObject({ status: 401 });
    expect(looks()).toBe(0);
    expect(await tell(right)).toMatchObject({ status: 204, body: '' });
    await expect.poll(looks, soon).toBe(1);
  });

  it('reads no body of strangers, and little of anybody’s', async () => {
    await install();
    const right = await secret();
    const huge = { body: JSON.stringify({ ...notice, message: 'x'.repeat(300_000) }) };
    const junk = { body: '{"notification_type":', headers: { 'content-type': 'application/json' } };
    expect(await tell(null, huge)).toMatchObject({ status: 401 });
    expect(await tell(null, junk)).toMatchObject({ status: 401 });
    expect(await tell(right, huge)).toMatchObject({ status: 413 });
    expect(await tell(right, junk)).toMatchObject({ status: 400, problem: { code: 'request.malformed' } });
    for (const body of [[], {}, { notification_type: 5 }, { notification_type: 'x'.repeat(101) }])
      expect(await tell(right, { body })).toMatchObject({ status: 400 });
    const raw = `POST /api/v1/webhooks/overseerr HTTP/1.1\r\nHost: portal\r\nAuthorization: ${right}\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`;
    expect(await sendRaw(media.test.url, raw)).toMatchObject({ status: 415 });
    expect(await tell(right, { body: { ...notice, request: { request_id: '1 or 1=1' } } })).toMatchObject({
      status: 204,
    });
  });

  it('answers a flood with a few looks, and then with patience', async () => {
    await install();
    const right = await secret();
    await untilQuiet(media);
    const answers = await Promise.all(Array.from({ length: 200 }, () => tell(right)));
    expect(answers.filter(({ status }) => status === 204).length).toBeGreaterThan(50);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(50);
    await expect.poll(looks, soon).toBeGreaterThan(0);
    expect(looks()).toBeLessThan(6);
    expect(await media.owner.get('/auth/session')).toMatchObject({ status: 200 });
  });
});

describe('an Overseerr that cannot reach the portal', patience, () => {
  it('is said to be one, and keeps the webhook that it had', async () => {
    const { owner, test } = await begin({ dialect: 'seerr' });
    const origin = 'http://127.0.0.1:9';
    await test.restart({ PUBLIC_URL: origin });
    const answer = await owner.post('/admin/webhooks/overseerr/install', {}, { headers: { origin } });
    expect(answer).toMatchObject({
      status: 422,
      problem: { code: 'webhook.undelivered', detail: expect.stringContaining(origin) },
    });
    expect(await owner.get('/admin/webhooks/overseerr')).toMatchObject({ body: { state: 'none' } });
  });
});

describe('an Overseerr that comes back', patience, () => {
  it('is looked at as soon as it is seen to answer, and asked which version it is now', async () => {
    const media = await startMediaPortal('seerr', {
      mediaEveryMs: 60_000,
      mediaResendMs: 0,
      probeEveryMs: 100,
    });
    try {
      const state = async () => {
        const { services } = (await media.owner.get('/dashboard/status')).body as {
          services: { name: string; status: string }[];
        };
        return services.find(({ name }) => name === 'overseerr')?.status;
      };
      await expect.poll(state, soon).toBe('up');
      await media.test.household.setService('overseerr', { mode: 'down' });
      await expect.poll(state, soon).toBe('down');
      const kept = await askFor(media.alice, film(2001));
      expect(kept.status).toBe('queued');
      await media.test.household.overseerr.set({ dialect: 'seerr', version: '3.2.0' });
      await media.test.household.setService('overseerr', { mode: 'up' });
      await expect.poll(() => readRequest(media.alice, kept.id), soon).toMatchObject({ status: 'pending' });
      const services = async () => (await media.owner.get('/admin/services')).body;
      const updated = expect.objectContaining({ name: 'overseerr', version: '3.2.0' });
      await expect.poll(services, soon).toMatchObject({ items: expect.arrayContaining([updated]) });
    } finally {
      await media.close();
    }
  });
});
