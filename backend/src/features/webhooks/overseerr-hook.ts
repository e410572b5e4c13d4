import { apiBase, type OverseerrWebhook } from '@medianest/shared';
import { recordAudit } from '../../database/audit.ts';
import type { DbOrTransaction } from '../../database/client.ts';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { HookDesk, HookDesks, HookSettings } from './ports.ts';
import type { WebhookSecret } from './webhook-secret.ts';

/** Names and addresses of people stay in Overseerr: the portal looks for itself. */
const payload = JSON.stringify({ notification_type: '{{notification_type}}' });

const encodings = ['json-string', 'plain'] as const;

const path = `${apiBase}/webhooks/overseerr`;

const notConnected = () => new AppError('conflict', 'service.not_connected', 'Connect Overseerr first.');

const otherTarget = (host: string) =>
  new AppError(
    'conflict',
    'conflict',
    `Overseerr tells ${host} already, and it can tell only one. Replace that, or leave it as it is.`,
  );

const undelivered = (url: string) =>
  new AppError(
    'unprocessable',
    'webhook.undelivered',
    `Overseerr could not reach the portal at ${url}. Set PUBLIC_URL to an address at which it can.`,
  );

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'another address');

type Standing = Awaited<ReturnType<HookDesk['find']>>;

/** The webhook of the household's Overseerr: where it points, and having it point here. */
export const createOverseerrHook = (parts: {
  db: DbOrTransaction;
  desks: HookDesks;
  secret: WebhookSecret;
  publicUrl: string | undefined;
}) => {
  const { db, desks, secret, publicUrl } = parts;

  const getDesk = async () => {
    const desk = await desks.find();
    if (!desk) throw notConnected();
    return desk;
  };

  const stateOf = async (
    { isEnabled, url, authHeader }: Standing,
    base = publicUrl,
  ): Promise<OverseerrWebhook> => {
    if (await secret.isRight(authHeader)) return { state: isEnabled ? 'installed' : 'none', target: null };
    // Ours from before the secret was lost. Another MediaNest may stand there, too, and is not pushed away.
    if (url === '' || (base !== undefined && url === `${base}${path}`))
      return { state: 'none', target: null };
    return { state: 'other', target: hostOf(url) };
  };

  const read = async (): Promise<OverseerrWebhook> => {
    const desk = await desks.find();
    if (!desk) return { state: 'unknown', target: null };
    return stateOf(await desk.find());
  };

  const audit = (actor: Actor, action: string, details: Record<string, unknown> = {}) =>
    recordAudit(db, { actorId: actor.userId, action, subject: 'overseerr', details });

  /** Overseerr and Seerr read templates differently; its own test says which one this is. */
  const findWorking = async (desk: HookDesk, url: string): Promise<HookSettings> => {
    const authHeader = await secret.load();
    for (const encoding of encodings) {
      const settings = { isEnabled: true, url, authHeader, payload, encoding };
      if (await desk.test(settings)) return settings;
    }
    throw undelivered(url);
  };

  return {
    async find(): Promise<OverseerrWebhook> {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof AppError && error.code.startsWith('upstream.'))) throw error;
        return { state: 'unknown', target: null };
      }
    },

    /**
     * @param origin where the administrator sees the portal, when PUBLIC_URL does not say
     * @throws AppError `conflict` for another target, `webhook.undelivered`, `service.not_connected`, `upstream.*`
     */
    async install(actor: Actor, { origin, replace }: { origin: string; replace: boolean }) {
      const desk = await getDesk();
      const before = await stateOf(await desk.find(), publicUrl ?? origin);
      if (before.state === 'other' && !replace) throw otherTarget(before.target ?? '');
      const settings = await findWorking(desk, `${publicUrl ?? origin}${path}`);
      await desk.set(settings);
      await audit(actor, 'webhook.install', { url: settings.url, replaced: before.target });
      return stateOf(await desk.find());
    },

    /** What points elsewhere stays. @throws AppError `service.not_connected`, `upstream.*` */
    async remove(actor: Actor): Promise<OverseerrWebhook> {
      const desk = await getDesk();
      const standing = await desk.find();
      if (!(await secret.isRight(standing.authHeader))) return stateOf(standing);
      // A webhook that is switched off sends no template, so either form will do.
      await desk.set({ isEnabled: false, url: '', authHeader: '', payload, encoding: 'json-string' });
      await audit(actor, 'webhook.remove');
      return stateOf(await desk.find());
    },
  };
};

export type OverseerrHook = ReturnType<typeof createOverseerrHook>;
