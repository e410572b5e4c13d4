import type { YoutubeDependencies } from '../features/youtube/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import { personKey } from '../platform/http/contract/guard.ts';
import { createMemoryRateLimiter, type RateLimiter } from '../platform/rate-limit/rate-limiter.ts';

export const createRateLimiter = (config: Config): RateLimiter =>
  createMemoryRateLimiter({
    general: config.RATE_LIMIT_GENERAL,
    browse: config.RATE_LIMIT_BROWSE,
    'sign-in': config.RATE_LIMIT_SIGN_IN,
    poll: config.RATE_LIMIT_POLL,
    requests: config.RATE_LIMIT_REQUESTS,
    youtube: config.RATE_LIMIT_YOUTUBE,
  });

/** What a person is shown is what the limit itself counts. */
export const createDownloadQuota = (limiter: Pick<RateLimiter, 'look'>): YoutubeDependencies['quota'] => ({
  async look(userId) {
    const { limit, remaining, resetsInMs } = await limiter.look('youtube', personKey(userId));
    return { limit, remaining, resetsAt: resetsInMs === null ? null : new Date(Date.now() + resetsInMs) };
  },
});
