import * as z from 'zod';
import { idSchema, timeSchema } from '../vocabulary.ts';
import { titleTypes } from './titles.ts';

export const issueKinds = ['video', 'audio', 'subtitles', 'other'] as const;
export const issueStatuses = ['open', 'resolved'] as const;

const words = z.string().trim().min(1, 'Say what is wrong').max(1000);

export const issueCommentSchema = z.object({
  id: idSchema,
  by: z.string(),
  isMine: z.boolean(),
  message: z.string(),
  createdAt: timeSchema,
});

/** A problem with a title, and what was said about it. */
export const mediaIssueSchema = z.object({
  id: idSchema,
  kind: z.enum(issueKinds),
  status: z.enum(issueStatuses),
  mediaType: z.enum(titleTypes),
  tmdbId: z.int(),
  title: z.string(),
  poster: z.string().nullable().describe('`path` for `GET /media/image`'),
  season: z.int().nullable(),
  episode: z.int().nullable(),
  reportedBy: z.string(),
  isMine: z.boolean(),
  createdAt: timeSchema,
  resolvedAt: timeSchema.nullable(),
  comments: z.array(issueCommentSchema).describe('The report itself comes first'),
});

export const newIssueSchema = z.strictObject({
  mediaType: z.enum(titleTypes),
  tmdbId: z.int().min(1).max(2_147_483_647),
  kind: z.enum(issueKinds),
  message: words,
  season: z.int().min(0).max(1000).optional(),
  episode: z.int().min(1).max(10_000).optional(),
});

export const newCommentSchema = z.strictObject({ message: words });

export const issueQuerySchema = z.object({
  status: z.enum(issueStatuses).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export type IssueKind = (typeof issueKinds)[number];
export type IssueStatus = (typeof issueStatuses)[number];
export type IssueComment = z.infer<typeof issueCommentSchema>;
export type MediaIssue = z.infer<typeof mediaIssueSchema>;
export type NewIssue = z.infer<typeof newIssueSchema>;
