import { accountSchema, publicSettingsSchema, versionSchema } from './answers.ts';
import { apiHeaders, type OverseerrTarget } from './api.ts';
import { type OverseerrContext, readOverseerr } from './call.ts';

/** How an Overseerr is; anything worse is an `upstream.*` error. */
export type OverseerrHealth = {
  answer: 'up' | 'not-set-up' | 'credentials';
  /** Of the first of two questions, which looks nothing up elsewhere. */
  responseTimeMs: number;
};

/** GitHub decides how long it takes (overseerr.md, "Health"). */
const statusTimeoutMs = 3000;

/**
 * Overseerr or Seerr as the portal uses it, through a breaker for each address.
 *
 * A refused key is an answer; everything else that goes wrong is an AppError `upstream.unavailable` or
 * `upstream.timeout` with `meta.service` "overseerr".
 */
export const createOverseerrClient = (context: OverseerrContext) => {
  const at = ({ url, apiKey }: OverseerrTarget) => {
    const getPublicSettings = () =>
      readOverseerr(context, { url, path: '/settings/public', schema: publicSettingsSchema });
    const getStatus = () =>
      readOverseerr(context, { url, path: '/status', schema: versionSchema, timeoutMs: statusTimeoutMs });
    /** Whose key it is, and so whether it is one. */
    const getKeyOwner = () =>
      readOverseerr(context, { url, path: '/auth/me', headers: apiHeaders(apiKey), schema: accountSchema });

    /** Whether it answers, is set up and accepts the key. Neither question waits for anybody else. */
    const probe = async (): Promise<OverseerrHealth> => {
      const startedAt = performance.now();
      const settings = await getPublicSettings();
      const responseTimeMs = Math.round(performance.now() - startedAt);
      if (settings.answer === 'refused') return { answer: 'credentials', responseTimeMs };
      if (!settings.value.initialized) return { answer: 'not-set-up', responseTimeMs };
      const owner = await getKeyOwner();
      return { answer: owner.answer === 'found' ? 'up' : 'credentials', responseTimeMs };
    };

    return { getPublicSettings, getStatus, getKeyOwner, probe };
  };
  return { at };
};

export type OverseerrClient = ReturnType<typeof createOverseerrClient>;
