import type { PublicSettings } from './answers/installation.ts';
import type { OverseerrRead } from './call.ts';

/** How an Overseerr is; anything worse is an `upstream.*` error. */
export type OverseerrHealth = {
  answer: 'up' | 'not-set-up' | 'credentials';
  /** Of the first of two questions, which looks nothing up elsewhere. */
  responseTimeMs: number;
};

type Questions = {
  getPublicSettings(): Promise<OverseerrRead<PublicSettings>>;
  getKeyOwner(): Promise<OverseerrRead<unknown>>;
};

/** Whether it answers, is set up and accepts the key. Neither question waits for anybody else. */
export const probe = async ({ getPublicSettings, getKeyOwner }: Questions): Promise<OverseerrHealth> => {
  const startedAt = performance.now();
  const settings = await getPublicSettings();
  const responseTimeMs = Math.round(performance.now() - startedAt);
  if (settings.answer === 'refused') return { answer: 'credentials', responseTimeMs };
  if (!settings.value.initialized) return { answer: 'not-set-up', responseTimeMs };
  const owner = await getKeyOwner();
  return { answer: owner.answer === 'found' ? 'up' : 'credentials', responseTimeMs };
};
