import type { Installation } from '../installation.ts';
import type { Tmdb } from '../tmdb/tmdb.ts';
import type { Notice } from '../world.ts';
import { noticeBits } from './events.ts';
import { fillingOf, testFilling } from './fill.ts';
import { type Filling, fillTemplate, usualTemplate } from './template.ts';

/** As it is saved: the template in the encoding in which it came. */
export type WebhookSettings = {
  readonly enabled: boolean;
  readonly embedPoster: boolean;
  readonly types: number;
  readonly webhookUrl: string;
  readonly authHeader: string | undefined;
  /** Base64 of what was sent as `jsonPayload`. */
  readonly payload: string;
};

export interface Webhook {
  settings(): WebhookSettings;
  save(settings: WebhookSettings): void;
  /** True when the address took a test; the settings need not be those that are saved. */
  test(settings: WebhookSettings): Promise<boolean>;
  /** Tells the saved address, if it wants to hear of such things; there is no second try. */
  tell(notice: Notice): void;
  reset(): void;
}

const waitMs = 10_000;
const agents = { seerr: 'axios/1.13.3', overseerr: 'axios/1.3.4' } as const;

export function createWebhook(input: { current: () => Installation; tmdb: Tmdb }): Webhook {
  const { current, tmdb } = input;
  let saved = atStart(current());
  async function send(settings: WebhookSettings, filling: Filling): Promise<boolean> {
    const body = JSON.stringify(fillTemplate(readTemplate(settings.payload, current()), filling));
    const answer = await fetch(settings.webhookUrl, {
      method: 'POST',
      headers: {
        accept: 'application/json, text/plain, */*',
        'content-type': 'application/json',
        'user-agent': agents[current().dialect],
        ...(settings.authHeader && { authorization: settings.authHeader }),
      },
      body,
      signal: AbortSignal.timeout(waitMs),
    });
    await answer.body?.cancel();
    return answer.ok;
  }
  return {
    settings: () => saved,
    save(settings) {
      saved = settings;
    },
    test: (settings) => send(settings, testFilling).catch(() => false),
    tell(notice) {
      if (!saved.enabled || (saved.types & noticeBits[notice.about]) === 0 || current().tmdb !== 'up') return;
      const filling = fillingOf(notice, tmdb);
      if (filling) send(saved, filling).catch(() => false);
    },
    reset() {
      saved = atStart(current());
    },
  };
}

const atStart = (installation: Installation): WebhookSettings => ({
  ...{ enabled: false, embedPoster: true, types: 0, webhookUrl: '', authHeader: undefined },
  payload: toBase64(isTwiceEncoded(installation) ? JSON.stringify(usualTemplate) : usualTemplate),
});

export const toBase64 = (text: string): string => Buffer.from(text).toString('base64');
export const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString();

/**
 * Overseerr, and Seerr up to 3.1, read a text that holds the template; later Seerr the template itself
 * (overseerr.md, "Webhook").
 */
export function isTwiceEncoded({ dialect, version }: Installation): boolean {
  if (dialect === 'overseerr') return true;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && minor <= 1);
}

/** @throws SyntaxError when it is in the other encoding */
function readTemplate(payload: string, installation: Installation): Record<string, unknown> {
  const once = parse(fromBase64(payload));
  const template = isTwiceEncoded(installation) ? parse(once) : once;
  if (typeof template !== 'object' || template === null) throw new SyntaxError('Not a template');
  return template as Record<string, unknown>;
}

const parse = (value: unknown): unknown => JSON.parse(String(value));
