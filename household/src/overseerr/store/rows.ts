import type { PersonName } from '../../people/cast.ts';
import type { MediaType } from '../tmdb/title.ts';
import type { IssueStatus, MediaStatus, RequestStatus } from './statuses.ts';

type Times = { createdAt: string; updatedAt: string };

export type Quotas = {
  movieQuotaLimit: number | null;
  movieQuotaDays: number | null;
  tvQuotaLimit: number | null;
  tvQuotaDays: number | null;
};

export type UserRow = Times &
  Quotas & {
    readonly id: number;
    readonly person: PersonName;
    permissions: number;
    username: string | null;
    /** Its settings were saved once, and are shown from then on. */
    hasSettings: boolean;
  };

export type SeasonRow = Times & { readonly id: number; readonly seasonNumber: number; status: MediaStatus };

export type Download = {
  readonly title: string;
  readonly sizeBytes: number;
  readonly percent: number;
  /** Hours, minutes and seconds. */
  readonly timeLeft: string;
};

export type MediaRow = Times & {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly tmdbId: number;
  readonly tvdbId: number | null;
  status: MediaStatus;
  status4k: MediaStatus;
  seasons: SeasonRow[];
  mediaAddedAt: string | null;
  ratingKey: string | null;
  download: Download | null;
};

export type RequestedSeasonRow = Times & {
  readonly id: number;
  readonly seasonNumber: number;
  status: RequestStatus;
};

export type RequestRow = Times & {
  readonly id: number;
  readonly media: MediaRow;
  readonly requestedBy: UserRow;
  readonly is4k: boolean;
  status: RequestStatus;
  modifiedBy: UserRow | null;
  seasons: RequestedSeasonRow[];
};

export type CommentRow = Times & { readonly id: number; readonly user: UserRow; readonly message: string };

export type IssueRow = Times & {
  readonly id: number;
  readonly issueType: number;
  readonly problemSeason: number;
  readonly problemEpisode: number;
  readonly media: MediaRow;
  readonly createdBy: UserRow;
  status: IssueStatus;
  modifiedBy: UserRow | null;
  readonly comments: CommentRow[];
};

export type BlocklistRow = {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly tmdbId: number;
  readonly title: string;
  readonly createdAt: string;
  readonly user: UserRow;
};
