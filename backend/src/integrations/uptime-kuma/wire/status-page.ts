import * as z from 'zod';
import { readEach } from './loose-types.ts';
import { line } from './text.ts';

const statusPageSchema = z.object({ slug: z.string().regex(/^[\w-]{1,100}$/), title: line(150) });

export type StatusPage = z.output<typeof statusPageSchema>;

export const readStatusPages = (items: readonly unknown[]): StatusPage[] =>
  readEach(statusPageSchema, items, 100);
