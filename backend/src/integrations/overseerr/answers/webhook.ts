import * as z from 'zod';
import { flag, number, text } from './loose.ts';

const optional = z.boolean().optional().catch(undefined);

/** `GET /settings/notifications/webhook`. */
export const webhookSchema = z
  .object({
    enabled: flag,
    types: number,
    /** Seerr's own switches go back as they came. */
    embedPoster: optional,
    options: z.object({
      webhookUrl: text(2000),
      authHeader: text(2000),
      jsonPayload: text(100_000),
      supportVariables: optional,
    }),
  })
  .transform(({ enabled, types, embedPoster, options }) => ({
    isEnabled: enabled,
    types: types ?? 0,
    url: options.webhookUrl,
    authHeader: options.authHeader,
    payload: options.jsonPayload,
    embedPoster,
    supportVariables: options.supportVariables,
  }));

/** `authHeader` is a secret: for comparing, never for showing. */
export type OverseerrWebhook = z.output<typeof webhookSchema>;
