import type { YoutubeDependencies } from '../features/youtube/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import { personKey } from '../platform/http/contract/guard.ts';
import { createMemoryRateLimiter, type RateLimiter } from '../platform/rate-limit/rate-limiter.ts';

/** An evening's approvals come at once; what is left out, the next regular look finds. */
const noticesPerMinute = 120;

export const createRateLimiter = (config: Config): RateLimiter =>
  createMemoryRateLimiter({
    general: config.RATE_LIMIT_GENERAL,
    browse: config.RATE_LIMIT_BROWSE,
    'sign-in': config.RATE_LIMIT_SIGN_IN,
    poll: config.RATE_LIMIT_POLL,
    requests: config.RATE_LIMIT_REQUESTS,
    youtube: config.RATE_LIMIT_YOUTUBE,
    webhooks: noticesPerMinute,
  });

/** What a person is shown is what the limit itself counts. */
export const createDownloadQuota = (limiter: Pick<RateLimiter, 'look'>): YoutubeDependencies['quota'] => ({
  async look(userId) {
    const { limit, remaining, resetsInMs } = await limiter.look('youtube', personKey(userId));
    return { limit, remaining, resetsAt: resetsInMs === null ? null : new Date(Date.now() + resetsInMs) };
  },
});
