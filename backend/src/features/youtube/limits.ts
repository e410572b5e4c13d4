import {
  type DownloadLimits,
  estimateBytes,
  excesses,
  limitsOfRolesSchema,
  type Quality,
} from '@medianest/shared';
import type * as z from 'zod';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Actor } from '../../kernel/actor.ts';

export type LimitsOfRoles = z.output<typeof limitsOfRolesSchema>;

const name = 'youtube.limits';
const gigabyte = 1_000_000_000;
const hour = 3600;

/** An evening's worth for the family, and next to no limit for who answers for the disk. */
const usual: LimitsOfRoles = {
  user: { items: 50, sizeBytes: 25 * gigabyte, durationSeconds: 25 * hour },
  admin: { items: 5000, sizeBytes: 1000 * gigabyte, durationSeconds: 1000 * hour },
};

export const createLimits = (settings: Pick<SettingsStore, 'find' | 'save'>) => {
  const find = async (): Promise<LimitsOfRoles> => (await settings.find(name, limitsOfRolesSchema)) ?? usual;
  return {
    find,
    of: async (actor: Pick<Actor, 'role'>): Promise<DownloadLimits> => (await find())[actor.role],
    async save(limits: LimitsOfRoles): Promise<LimitsOfRoles> {
      await settings.save(name, limits);
      return limits;
    },
  };
};

export type Limits = ReturnType<typeof createLimits>;

export interface Amount {
  items: number;
  durationSeconds: number;
  sizeBytes: number;
}

/** What some videos come to. A length that nobody knows counts nothing. */
export const amountOf = (videos: readonly { durationSeconds: number | null }[], quality: Quality): Amount => {
  const durationSeconds = videos.reduce((sum, video) => sum + (video.durationSeconds ?? 0), 0);
  return { items: videos.length, durationSeconds, sizeBytes: estimateBytes(durationSeconds, quality) };
};

/** What an amount is above, in the contract's words. */
export const exceeded = (amount: Amount, limits: DownloadLimits) => {
  const isAbove = {
    items: amount.items > limits.items,
    size: amount.sizeBytes > limits.sizeBytes,
    duration: amount.durationSeconds > limits.durationSeconds,
  };
  return excesses.filter((excess) => isAbove[excess]);
};

/** Longer than its guess says a video may be, when an administrator agreed to one above the limits. */
const guessMargin = 2;

/** More than this comes for nobody: it would be something else than what was shown before it was asked for. */
export const mostBytes = (
  { durationSeconds, quality }: { durationSeconds: number | null; quality: Quality },
  { sizeBytes }: DownloadLimits,
): number => Math.max(sizeBytes, guessMargin * estimateBytes(durationSeconds ?? 0, quality));
