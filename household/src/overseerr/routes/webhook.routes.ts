import { type Request, Router } from 'express';
import { refuse } from '../refusals.ts';
import {
  fromBase64,
  isTwiceEncoded,
  toBase64,
  type Webhook,
  type WebhookSettings,
} from '../webhooks/webhook.ts';
import { isSeerr, type World } from '../world.ts';

/** The only webhook there is (overseerr.md, "Webhook"). */
export function webhookRoutes(world: World, webhook: Webhook): Router {
  const router = Router();
  router.get('/settings/notifications/webhook', (_req, res) => {
    const settings = webhook.settings();
    const text = fromBase64(settings.payload);
    // The template as it is read, which is no text when it is in the other encoding.
    const jsonPayload = isTwiceEncoded(world.installation.current()) ? JSON.parse(text) : text;
    res.json(present(settings, { world, jsonPayload }));
  });
  router.post('/settings/notifications/webhook', (req, res) => {
    const settings = settingsOf(req);
    webhook.save(settings);
    res.json(present(settings, { world, jsonPayload: settings.payload }));
  });
  router.post('/settings/notifications/webhook/test', async (req, res) => {
    if (await webhook.test(settingsOf(req))) res.status(204).end();
    else refuse(res, 500, 'Failed to send webhook notification.');
  });
  return router;
}

/** @throws SyntaxError for a template that is no JSON */
function settingsOf({ body }: Request): WebhookSettings {
  const { jsonPayload, webhookUrl, authHeader } = body.options ?? {};
  JSON.parse(jsonPayload);
  return {
    enabled: body.enabled === true,
    embedPoster: body.embedPoster === true,
    types: Number(body.types ?? 0),
    webhookUrl: String(webhookUrl ?? ''),
    authHeader: typeof authHeader === 'string' ? authHeader : undefined,
    payload: toBase64(jsonPayload),
  };
}

function present(settings: WebhookSettings, { world, jsonPayload }: { world: World; jsonPayload: unknown }) {
  const { enabled, embedPoster, types, webhookUrl, authHeader } = settings;
  const ofSeerr = isSeerr(world);
  return {
    ...{ enabled, types, ...(ofSeerr && { embedPoster }) },
    options: { webhookUrl, jsonPayload, authHeader, ...(ofSeerr && { supportVariables: false }) },
  };
}
