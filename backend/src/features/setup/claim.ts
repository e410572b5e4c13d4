import * as z from 'zod';
import { AppError } from '../../kernel/errors.ts';
import { hashToken, isSameText, randomToken } from '../../platform/crypto/random.ts';

const sealedTokenSchema = z.object({ sealed: z.string() });
const claimSchema = z.object({ hash: z.string() });

export const claimSettings = { token: 'setup.token', claim: 'setup.claim' } as const;

export interface ClaimSettings {
  find<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema> | null>;
  save(name: string, value: unknown): Promise<void>;
  saveFirst<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    value: z.input<Schema>,
  ): Promise<z.output<Schema>>;
  take(name: string, value: unknown): Promise<boolean>;
}

export interface ClaimSealer {
  seal(plain: string, context: string): string;
  tryOpen(sealed: string, context: string): string | null;
  isOutdated(sealed: string): boolean;
}

/** Who may set this installation up: whoever spends the printed token, in that browser. */
export interface Claim {
  /** The token to print; the same one until it is spent. */
  getToken(): Promise<string>;
  /**
   * Spends the token and answers the proof that this browser keeps.
   *
   * @throws AppError `setup.token_invalid`
   */
  spend(token: string): Promise<string>;
  isPending(): Promise<boolean>;
  /** Seals the unspent token again when it is not sealed with the newest key. */
  resealToken(): Promise<void>;
  isHeldBy(proof: string | undefined): Promise<boolean>;
}

export const createClaim = (dependencies: { settings: ClaimSettings; sealer: ClaimSealer }): Claim => {
  const { settings, sealer } = dependencies;
  const { token: tokenName, claim: claimName } = claimSettings;

  return {
    async getToken() {
      const token = randomToken();
      const candidate = { sealed: sealer.seal(token, tokenName) };
      const { sealed } = await settings.saveFirst(tokenName, sealedTokenSchema, candidate);
      const known = sealer.tryOpen(sealed, tokenName);
      if (known !== null) return known;
      // The key is lost, and with it the token: nobody could spend it any more.
      await settings.save(tokenName, { sealed: sealer.seal(token, tokenName) });
      return token;
    },
    async spend(token) {
      const stored = await settings.find(tokenName, sealedTokenSchema);
      const expected = stored && sealer.tryOpen(stored.sealed, tokenName);
      const isRight = expected !== null && isSameText(expected, token);
      if (!isRight || !(await settings.take(tokenName, stored))) {
        throw new AppError(
          'forbidden',
          'setup.token_invalid',
          'This set-up address is not valid any more. Start MediaNest again and open the one it prints.',
        );
      }
      const proof = randomToken();
      await settings.save(claimName, { hash: hashToken(proof) });
      return proof;
    },
    async resealToken() {
      const stored = await settings.find(tokenName, sealedTokenSchema);
      const token = stored && sealer.tryOpen(stored.sealed, tokenName);
      if (!stored || token === null || !sealer.isOutdated(stored.sealed)) return;
      await settings.save(tokenName, { sealed: sealer.seal(token, tokenName) });
    },
    isPending: async () => (await settings.find(claimName, claimSchema)) !== null,
    async isHeldBy(proof) {
      const claim = proof ? await settings.find(claimName, claimSchema) : null;
      return claim !== null && proof !== undefined && isSameText(claim.hash, hashToken(proof));
    },
  };
};
