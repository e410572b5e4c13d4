import type { Notice } from '../world.ts';

/** The bit of each kind of notice in the settings (overseerr.md, "Webhook"). */
export const noticeBits: Readonly<Record<Notice['about'], number>> = {
  MEDIA_PENDING: 2,
  MEDIA_APPROVED: 4,
  MEDIA_AVAILABLE: 8,
  MEDIA_FAILED: 16,
  MEDIA_DECLINED: 64,
  MEDIA_AUTO_APPROVED: 128,
  ISSUE_CREATED: 256,
  ISSUE_COMMENT: 512,
  ISSUE_RESOLVED: 1024,
  ISSUE_REOPENED: 2048,
};

const issueNames: Readonly<Record<number, string>> = { 1: 'Video', 2: 'Audio', 3: 'Subtitle', 4: 'Other' };

/** A notice in words. */
export function eventOf(notice: Notice): string {
  if ('issue' in notice) {
    const kind = `${issueNames[notice.issue.issueType]} Issue`;
    switch (notice.about) {
      case 'ISSUE_CREATED':
        return `New ${kind} Reported`;
      case 'ISSUE_COMMENT':
        return `New Comment on ${kind}`;
      case 'ISSUE_RESOLVED':
        return `${kind} Resolved`;
      case 'ISSUE_REOPENED':
        return `${kind} Reopened`;
    }
  }
  const { media, is4k } = notice.request;
  const kind = `${is4k ? '4K ' : ''}${media.mediaType === 'movie' ? 'Movie' : 'Series'} Request`;
  switch (notice.about) {
    case 'MEDIA_PENDING':
      return `New ${kind}`;
    case 'MEDIA_APPROVED':
      return `${kind} Approved`;
    case 'MEDIA_AUTO_APPROVED':
      return `${kind} Automatically Approved`;
    case 'MEDIA_AVAILABLE':
      return `${kind} Now Available`;
    case 'MEDIA_DECLINED':
      return `${kind} Declined`;
    case 'MEDIA_FAILED':
      return `${kind} Failed`;
  }
}
