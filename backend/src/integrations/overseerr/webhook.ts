import * as z from 'zod';
import type { Exchange } from '../../platform/outbound-http/index.ts';
import { type OverseerrWebhook, webhookSchema } from './answers/webhook.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, type OverseerrRead, readAuthorised } from './call.ts';
import { judgeRefusal, type OverseerrWrite, sendWrite, writeOverseerr } from './write.ts';

/** What Overseerr tells of, as the bits of its mask. */
export const webhookEvents = {
  pending: 2,
  approved: 4,
  available: 8,
  failed: 16,
  test: 32,
  declined: 64,
  autoApproved: 128,
  issueCreated: 256,
  issueComment: 512,
  issueResolved: 1024,
  issueReopened: 2048,
  autoRequested: 4096,
} as const;

/** The mask of all that happens; a test is sent whatever the mask says. */
export const allWebhookEvents = 8158;

/** Overseerr and Seerr up to 3.1 want the template as JSON in JSON, later ones the template itself. */
export const webhookEncodings = ['json-string', 'plain'] as const;
export type WebhookEncoding = (typeof webhookEncodings)[number];

export type WebhookSettings = {
  /** Whether it tells of anything at all; true when absent. */
  isEnabled?: boolean;
  url: string;
  /** Sent back as `Authorization` with each notice. */
  authHeader: string;
  /** The template with Overseerr's placeholders. */
  payload: string;
  types: number;
  encoding: WebhookEncoding;
};

const path = '/settings/notifications/webhook';

/** Its only webhook, which may be an administrator's own. @throws AppError `upstream.*` */
export const findWebhook = (
  context: OverseerrContext,
  target: OverseerrTarget,
): Promise<OverseerrRead<OverseerrWebhook>> =>
  readAuthorised(context, target, { path, schema: webhookSchema });

type OwnSwitches = Pick<OverseerrWebhook, 'embedPoster' | 'supportVariables'>;

const bodyOf = (settings: WebhookSettings, { embedPoster, supportVariables }: OwnSwitches) => ({
  enabled: settings.isEnabled ?? true,
  types: settings.types,
  embedPoster,
  options: {
    webhookUrl: settings.url,
    authHeader: settings.authHeader,
    jsonPayload: settings.encoding === 'plain' ? settings.payload : JSON.stringify(settings.payload),
    supportVariables,
  },
});

/** Seerr has switches that Overseerr does not know; they keep the state that they are in. */
const ownSwitches = async (
  context: OverseerrContext,
  target: OverseerrTarget,
): Promise<OwnSwitches | null> => {
  const read = await findWebhook(context, target);
  return read.answer === 'found' ? read.value : null;
};

/**
 * Points the webhook here, whatever it pointed at: the caller has asked. Test the same settings before.
 *
 * @throws AppError `upstream.*` when it was certainly not done
 */
export const setWebhook = async (
  context: OverseerrContext,
  target: OverseerrTarget,
  settings: WebhookSettings,
): Promise<OverseerrWrite<undefined>> => {
  const switches = await ownSwitches(context, target);
  if (!switches) return { outcome: 'not-admitted' };
  const body = bodyOf(settings, switches);
  const schema = z.unknown().transform(() => undefined);
  return writeOverseerr(context, target, { method: 'POST', path, body, schema });
};

/** `undelivered`: nobody took the notice at that address, or the template is encoded the other way. */
export type WebhookTrial = OverseerrWrite<undefined> | { outcome: 'undelivered' };

const judgeTrial = (exchange: Exchange): WebhookTrial | null => {
  if (exchange.status === 204) return { outcome: 'done', value: undefined };
  return exchange.status === 500 ? { outcome: 'undelivered' } : judgeRefusal(exchange);
};

/**
 * Has Overseerr send a test notice with these settings, without keeping them.
 *
 * @throws AppError `upstream.*`
 */
export const testWebhook = async (
  context: OverseerrContext,
  target: OverseerrTarget,
  settings: WebhookSettings,
): Promise<WebhookTrial> => {
  const switches = await ownSwitches(context, target);
  if (!switches) return { outcome: 'not-admitted' };
  const body = bodyOf(settings, switches);
  return sendWrite(context, target, { method: 'POST', path: `${path}/test`, body, judge: judgeTrial });
};
