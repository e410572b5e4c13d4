import * as z from 'zod';

/** By their numbers from 1 on; the last two are Seerr's (overseerr.md, "Enums"). */
const availabilities = [
  'unknown',
  'pending',
  'processing',
  'partial',
  'available',
  'blocklisted',
  'deleted',
] as const;

/** How much of a title the library has. */
export type Availability = (typeof availabilities)[number];

const requestStates = ['pending', 'approved', 'declined', 'failed', 'completed'] as const;

/** What became of a request. Whether the title is there, only its availability tells. */
export type RequestState = (typeof requestStates)[number];

export const issueTypes = ['video', 'audio', 'subtitles', 'other'] as const;
export type IssueType = (typeof issueTypes)[number];

const issueStates = ['open', 'resolved'] as const;
export type IssueState = (typeof issueStates)[number];

const mediaTypes = ['movie', 'tv'] as const;
export type RequestableType = (typeof mediaTypes)[number];

/** A number of Overseerr as our word; what a later version adds becomes `otherwise`. */
const word = <Word extends string>(words: readonly Word[], otherwise: Word) =>
  z
    .number()
    .nullish()
    .catch(null)
    .transform((value): Word => words[(value ?? 0) - 1] ?? otherwise);

export const availability = word<Availability>(availabilities, 'unknown');
export const requestState = word<RequestState>(requestStates, 'pending');
export const issueType = word<IssueType>(issueTypes, 'other');
export const issueState = word<IssueState>(issueStates, 'open');
export const mediaType = z.enum(mediaTypes);

/** The number that Overseerr writes for a type of problem. */
export const numberOfIssueType = (type: IssueType): number => issueTypes.indexOf(type) + 1;
