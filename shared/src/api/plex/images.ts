import * as z from 'zod';

export const imageWidths = [160, 320, 640, 1280] as const;
export type ImageWidth = (typeof imageWidths)[number];

export const imageQuerySchema = z.object({
  path: z.string().max(500).describe('`/library/...` or `/:/resources/...` as the media server names it'),
  width: z.coerce
    .number()
    .pipe(z.literal(imageWidths))
    .default(320)
    .describe('Pixels; the height follows from the picture'),
});
