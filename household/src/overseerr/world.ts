import type { Dialect, InstallationHolder } from './installation.ts';
import type { CommentRow, IssueRow, RequestRow } from './store/rows.ts';
import type { Store } from './store/store.ts';
import type { Tmdb } from './tmdb/tmdb.ts';

/** Something that people are told of. */
export type Notice =
  | { readonly about: RequestNotice; readonly request: RequestRow }
  | { readonly about: IssueNotice; readonly issue: IssueRow; readonly comment?: CommentRow };
export type RequestNotice =
  | 'MEDIA_PENDING'
  | 'MEDIA_APPROVED'
  | 'MEDIA_AUTO_APPROVED'
  | 'MEDIA_AVAILABLE'
  | 'MEDIA_DECLINED'
  | 'MEDIA_FAILED';
export type IssueNotice = 'ISSUE_CREATED' | 'ISSUE_COMMENT' | 'ISSUE_RESOLVED' | 'ISSUE_REOPENED';

/** What every call of this Overseerr works on. */
export type World = {
  readonly installation: InstallationHolder;
  readonly tmdb: Tmdb;
  readonly store: Store;
  readonly now: () => Date;
  readonly notify: (notice: Notice) => void;
};

export const dialectOf = ({ installation }: World): Dialect => installation.current().dialect;
export const isSeerr = (world: World): boolean => dialectOf(world) === 'seerr';
