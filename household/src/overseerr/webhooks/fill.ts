import { cast } from '../../people/cast.ts';
import { displayNameOf } from '../present/user.ts';
import type { IssueRow, MediaRow, RequestRow, UserRow } from '../store/rows.ts';
import { issueStatus, mediaStatus } from '../store/statuses.ts';
import { posterPath } from '../tmdb/paths.ts';
import { yearOf } from '../tmdb/title.ts';
import type { Tmdb } from '../tmdb/tmdb.ts';
import type { Notice } from '../world.ts';
import { eventOf } from './events.ts';
import type { Filling } from './template.ts';

/** The words of a notice; null when The Movie Database does not say what it is about. */
export function fillingOf(notice: Notice, tmdb: Tmdb): Filling | null {
  const { media } = 'request' in notice ? notice.request : notice.issue;
  const title = tmdb.find(media.mediaType, media.tmdbId);
  if (!title) return null;
  const year = yearOf(title);
  const poster = posterPath(title);
  const isRequest = 'request' in notice;
  const comment = isRequest ? undefined : notice.comment;
  const words = new Map([
    ['notification_type', notice.about],
    ['event', eventOf(notice)],
    ['subject', year === null ? title.title : `${title.title} (${year})`],
    ['message', isRequest ? title.overview : (notice.issue.comments[0]?.message ?? '')],
    ['image', poster === null ? '' : `https://image.tmdb.org/t/p/w600_and_h900_bestv2${poster}`],
    ...mediaWords(media),
    ...(isRequest ? requestWords(notice.request) : requestWords(null)),
    ...(isRequest ? issueWords(null) : issueWords(notice.issue)),
    ['comment_message', comment?.message ?? ''],
    ...personWords('commentedBy', comment?.user ?? null),
  ] as [string, string][]);
  return { words, blocks: blocksOf(notice), extra: isRequest ? seasonsOf(notice.request) : [] };
}

/** What a test says. */
export const testFilling: Filling = {
  words: new Map([
    ['notification_type', 'TEST_NOTIFICATION'],
    ['event', ''],
    ['subject', 'Test Notification'],
    ['message', 'Check check, 1, 2, 3. Are we coming in clear?'],
    ['image', ''],
  ]),
  blocks: new Set(),
  extra: [],
};

function blocksOf(notice: Notice): Set<string> {
  if ('request' in notice) return new Set(['media', 'request']);
  return new Set(['media', 'issue', ...(notice.comment ? ['comment'] : [])]);
}

const seasonsOf = ({ media, seasons }: RequestRow) =>
  media.mediaType === 'tv'
    ? [{ name: 'Requested Seasons', value: seasons.map(({ seasonNumber }) => seasonNumber).join(', ') }]
    : [];

type Words = [word: string, by: string][];

const mediaWords = (media: MediaRow): Words => [
  ['media_type', media.mediaType],
  ['media_tmdbid', String(media.tmdbId)],
  ['media_tvdbid', String(media.tvdbId ?? '')],
  ['media_status', nameOf(media.status)],
  ['media_status4k', nameOf(media.status4k)],
];

const nameOf = (status: number): string => {
  const [name = ''] = Object.entries(mediaStatus).find(([, value]) => value === status) ?? [];
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
};

const requestWords = (request: RequestRow | null): Words => [
  ['request_id', String(request?.id ?? '')],
  ...personWords('requestedBy', request?.requestedBy ?? null),
];

const issueTypes: Readonly<Record<number, string>> = { 1: 'VIDEO', 2: 'AUDIO', 3: 'SUBTITLES', 4: 'OTHER' };

const issueWords = (issue: IssueRow | null): Words => [
  ['issue_id', String(issue?.id ?? '')],
  ['issue_type', issue ? String(issueTypes[issue.issueType]) : ''],
  ['issue_status', issue ? (issue.status === issueStatus.open ? 'OPEN' : 'RESOLVED') : ''],
  ...personWords('reportedBy', issue?.createdBy ?? null),
];

const personWords = (prefix: string, user: UserRow | null): Words => [
  [`${prefix}_email`, user ? (cast[user.person].email ?? '') : ''],
  [`${prefix}_username`, user ? displayNameOf(user) : ''],
  [`${prefix}_avatar`, user ? `https://plex.tv/users/${cast[user.person].uuid}/avatar` : ''],
  [`${prefix}_settings_discordId`, ''],
  [`${prefix}_settings_telegramChatId`, ''],
];
