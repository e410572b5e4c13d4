import { createSigner, createVerifier } from 'fast-jwt';
import * as z from 'zod';

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

/** What an access token says. Whether the session still lives is asked elsewhere. */
export interface AccessClaims {
  userId: string;
  sessionId: string;
}

export interface AccessTokens {
  sign(claims: AccessClaims): string;
  /** Null for anything that is not a valid, unexpired token of this installation. */
  verify(token: string): AccessClaims | null;
}

const issuer = 'medianest';

/** JWTs (HS256). Verifying is synchronous and remembers recent tokens. */
export const createAccessTokens = (options: { secret: string; lifetimeMs: number }): AccessTokens => {
  const sign = createSigner({
    key: options.secret,
    algorithm: 'HS256',
    expiresIn: options.lifetimeMs,
    iss: issuer,
  });
  const verify = createVerifier({
    key: options.secret,
    algorithms: ['HS256'],
    allowedIss: issuer,
    cache: 500,
  });

  return {
    sign: ({ userId, sessionId }) => sign({ sub: userId, sid: sessionId }),
    verify(token) {
      try {
        const claims = claimsSchema.parse(verify(token));
        return { userId: claims.sub, sessionId: claims.sid };
      } catch {
        return null;
      }
    },
  };
};
