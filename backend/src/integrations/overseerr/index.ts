export { isArtworkPath } from './answers/artwork.ts';
export type { MovieDetails, TvDetails } from './answers/details.ts';
export type { DownloadProgress } from './answers/downloads.ts';
export type { Dialect, PublicSettings } from './answers/installation.ts';
export type { IssuePage, OverseerrIssue } from './answers/issues.ts';
export type { OverseerrPerson, OverseerrUser, Quota } from './answers/people.ts';
export type {
  CreatedRequest,
  OverseerrRequest,
  RequestCounts,
  RequestPage,
  TitleRequest,
} from './answers/requests.ts';
export type { SeasonDetails } from './answers/seasons.ts';
export type { PersonCard, SearchPage, TitleCard, TitlePage } from './answers/titles.ts';
export type {
  Availability,
  IssueState,
  IssueType,
  RequestableType,
  RequestState,
} from './answers/vocabulary.ts';
export type { OverseerrWebhook } from './answers/webhook.ts';
export type { OverseerrTarget } from './api.ts';
export type { OverseerrContext, OverseerrRead } from './call.ts';
export { createOverseerrClient, type Overseerr, type OverseerrClient } from './client.ts';
export { createOverseerrTest, type OverseerrTest } from './connection-test.ts';
export type { NewRequest, RequestOutcome } from './create-request.ts';
export type { TitleRef } from './details.ts';
export type { NewIssue } from './issues.ts';
export type { OverseerrLookUp } from './look-up.ts';
export type { OverseerrPicture, PictureQuery, PictureSize } from './pictures.ts';
export type { OverseerrHealth } from './probe.ts';
export type { RequestFilter, Slice } from './requests.ts';
export type { DiscoverList } from './search.ts';
export type { OverseerrUsers } from './users.ts';
export {
  allWebhookEvents,
  type WebhookEncoding,
  type WebhookSettings,
  type WebhookTrial,
  webhookEncodings,
  webhookEvents,
} from './webhook.ts';
export type { OverseerrWrite, UnknownOutcome, WriteRefusal } from './write.ts';
