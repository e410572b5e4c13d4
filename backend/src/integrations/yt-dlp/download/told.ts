import * as z from 'zod';

const amount = z.number().nonnegative().nullish();
const text = z.string().nullish();

const schemas = {
  P: z.object({
    status: z.string(),
    downloaded_bytes: amount,
    total_bytes: amount,
    total_bytes_estimate: amount,
    speed: amount,
    eta: amount,
    filename: z.string().default(''),
  }),
  Q: z.object({ status: z.string(), postprocessor: z.string() }),
  B: z.object({ id: z.string(), title: text, duration: amount, channel: text, upload_date: text }),
  R: z.array(z.object({ filesize: amount, filesize_approx: amount })),
  F: z.object({ id: z.string(), filepath: z.string() }),
};

export type Told = {
  [Mark in keyof typeof schemas]: { mark: Mark; data: z.infer<(typeof schemas)[Mark]> };
}[keyof typeof schemas];

export type StreamProgress = z.infer<typeof schemas.P>;
export type StreamSize = z.infer<typeof schemas.R>[number];
export type AboutVideo = z.infer<typeof schemas.B>;

const shape = /^@([PQBRF]) (.*)$/s;

/** Reads a line that our templates made; null for the program's own words, and for "NA" where there is nothing. */
export const readTold = (line: string): Told | null => {
  const [, mark, json = ''] = shape.exec(line) ?? [];
  if (!mark) return null;
  try {
    const { data } = schemas[mark as keyof typeof schemas].safeParse(JSON.parse(json));
    return data === undefined ? null : ({ mark, data } as Told);
  } catch {
    return null;
  }
};
