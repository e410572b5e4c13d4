import * as z from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { hashToken, isSameText, randomToken } from '../../platform/crypto/random.ts';
import { authPolicy } from './auth.policy.ts';

const recoverySchema = z.object({ tokenHash: z.string(), userId: z.uuid(), expiresAt: z.iso.datetime() });
const settingName = 'auth.recovery';

export interface RecoverySettings {
  find<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema> | null>;
  save(name: string, value: unknown): Promise<void>;
  take(name: string, value: unknown): Promise<boolean>;
}

/** One-time sign-in links for an administrator, for the day when Plex is gone. */
export interface Recovery {
  /** The token of a new link; earlier links stop working. */
  issue(userId: string): Promise<string>;
  /**
   * The administrator whose link this is; it works once.
   *
   * @throws AppError `auth.recovery_invalid`
   */
  redeem(token: string): Promise<string>;
}

export const createRecovery = (dependencies: { settings: RecoverySettings; clock: Clock }): Recovery => {
  const { settings, clock } = dependencies;

  return {
    async issue(userId) {
      const token = randomToken();
      const expiresAt = new Date(clock.now().getTime() + authPolicy.recoveryLinkMs).toISOString();
      await settings.save(settingName, { tokenHash: hashToken(token), userId, expiresAt });
      return token;
    },
    async redeem(token) {
      const recovery = await settings.find(settingName, recoverySchema);
      const isValid =
        recovery &&
        isSameText(recovery.tokenHash, hashToken(token)) &&
        new Date(recovery.expiresAt) > clock.now();
      if (isValid && (await settings.take(settingName, recovery))) return recovery.userId;
      throw new AppError(
        'forbidden',
        'auth.recovery_invalid',
        'This link has run out or was used. Run "npm run cli recover" for a new one.',
      );
    },
  };
};
