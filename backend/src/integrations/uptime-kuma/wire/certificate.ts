import * as z from 'zod';
import { looseNumber } from './loose-types.ts';
import { line } from './text.ts';

/** node:tls gives a list when a name occurs twice, and nothing when there is none. */
const name = line(120);

const issuer = z
  .object({ O: name, CN: name })
  .catch({ O: '', CN: '' })
  .transform(({ O, CN }) => O || CN || null);

const validTo = z
  .string()
  .max(40)
  .transform((text) => Date.parse(text))
  .nullable()
  .catch(null);

const certificateSchema = z
  .object({
    valid: z.boolean().catch(false),
    certInfo: z.object({ issuer, validTo, daysRemaining: looseNumber }),
  })
  .transform(({ valid, certInfo }) => ({
    isValid: valid,
    daysRemaining: certInfo.daysRemaining,
    validToMs: Number.isNaN(certInfo.validTo) ? null : certInfo.validTo,
    issuer: certInfo.issuer,
  }));

export type Certificate = z.output<typeof certificateSchema>;

/** A chain of certificates is 5 to 20 KB. */
const maxLength = 500_000;

/** Reads the JSON text that `certInfo` carries; null when there is no certificate in it. */
export const readCertificate = (text: string): Certificate | null => {
  if (text.length > maxLength) return null;
  try {
    return certificateSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
