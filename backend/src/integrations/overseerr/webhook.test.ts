import { describe, expect, it } from 'vitest';
import {
  findRecording,
  recordedDialects,
  startFakeOverseerr,
  startRecordedOverseerr,
} from '../../../test/support/recorded-overseerr.ts';
import { allWebhookEvents, type WebhookSettings } from './webhook.ts';

const settings: WebhookSettings = {
  url: 'http://portal/api/v1/webhooks/overseerr',
  authHeader: 'Bearer secret',
  payload: '{"notification_type": "{{notification_type}}"}',
  types: allWebhookEvents,
  encoding: 'json-string',
};

describe.each(recordedDialects)('the webhook of %s', (dialect) => {
  it('is set as that one wants it, with its own switches as they were', async () => {
    const { overseerr, sent } = await startRecordedOverseerr(dialect, ['webhook-get', 'webhook-set']);
    expect(await overseerr.webhook.set(settings)).toEqual({ outcome: 'done', value: undefined });
    const own = dialect === 'seerr' ? { supportVariables: false } : {};
    expect(sent.at(-1)?.body).toEqual({
      enabled: true,
      types: 8158,
      ...(dialect === 'seerr' ? { embedPoster: true } : {}),
      options: {
        webhookUrl: settings.url,
        authHeader: 'Bearer secret',
        jsonPayload: JSON.stringify(settings.payload),
        ...own,
      },
    });
  });

  it('delivers a test, or does not', async () => {
    const trial = async (name: string) =>
      (await startRecordedOverseerr(dialect, ['webhook-get', name])).overseerr.webhook.test(settings);
    expect(await trial('webhook-test')).toEqual({ outcome: 'done', value: undefined });
    expect(await trial('webhook-test-singly-encoded')).toEqual({ outcome: 'undelivered' });
    expect(await trial('webhook-test-sink500')).toEqual({ outcome: 'undelivered' });
  });
});

describe('the webhook', () => {
  it('of a later Seerr takes the template as it stands', async () => {
    const { overseerr, sent } = await startRecordedOverseerr('seerr', ['webhook-get', 'webhook-test']);
    await overseerr.webhook.test({ ...settings, encoding: 'plain' });
    expect(sent.at(-1)?.body).toMatchObject({ options: { jsonPayload: settings.payload } });
  });

  it('that cannot be delivered says nothing against Overseerr', async () => {
    const { overseerr, breakers, target } = await startFakeOverseerr(
      ({ method }) => findRecording('seerr', method === 'GET' ? 'webhook-get' : 'webhook-test-sink500'),
      { volume: 1 },
    );
    for (const _ of [1, 2, 3]) await overseerr.webhook.test(settings);
    expect(breakers.of(target.url).state()).toBe('closed');
  });

  it('is not set without a key, or past protection against forged requests', async () => {
    const wrongKey = await startFakeOverseerr(() => findRecording('seerr', 'request-wrongkey'));
    expect(await wrongKey.overseerr.webhook.set(settings)).toEqual({ outcome: 'not-admitted' });
    expect(wrongKey.sent.map(({ method }) => method)).toEqual(['GET']);
    const guarded = await startFakeOverseerr(({ method }) =>
      findRecording('seerr', method === 'GET' ? 'webhook-get' : 'csrf'),
    );
    expect(await guarded.overseerr.webhook.test(settings)).toEqual({ outcome: 'csrf' });
  });
});
