import type { CommentRow, IssueRow } from '../store/rows.ts';
import { isSeerr, type World } from '../world.ts';
import { presentMedia } from './media.ts';
import { presentUser } from './user.ts';

export type IssueDetail = {
  readonly withSettings?: boolean;
  readonly withMediaSeasons?: boolean;
  readonly withModifier?: boolean;
};

/** An issue with what was said about it. */
export function presentIssue(
  issue: IssueRow,
  world: World,
  detail: IssueDetail = {},
): Record<string, unknown> {
  const { withSettings = true, withMediaSeasons = true, withModifier = true } = detail;
  return {
    ...factsOf(issue),
    media: presentMedia(issue.media, world, { withSeasons: withMediaSeasons }),
    createdBy: presentUser(issue.createdBy, world, { withSettings }),
    ...(withModifier && {
      modifiedBy: issue.modifiedBy && presentUser(issue.modifiedBy, world, { withSettings }),
    }),
    comments: issue.comments.map((comment) => ({
      ...commentOf(comment),
      user: presentUser(comment.user, world, { withSettings }),
    })),
  };
}

/** An issue among others: only Seerr says what was written, and not by whom. */
export function presentIssueRow(issue: IssueRow, world: World): Record<string, unknown> {
  return {
    ...factsOf(issue),
    media: presentMedia(issue.media, world),
    createdBy: presentUser(issue.createdBy, world),
    modifiedBy: issue.modifiedBy && presentUser(issue.modifiedBy, world),
    ...(isSeerr(world) && { comments: issue.comments.map(commentOf) }),
  };
}

function factsOf({ id, issueType, status, problemSeason, problemEpisode, createdAt, updatedAt }: IssueRow) {
  return { id, issueType, status, problemSeason, problemEpisode, createdAt, updatedAt };
}

const commentOf = ({ id, message, createdAt, updatedAt }: CommentRow) => ({
  id,
  message,
  createdAt,
  updatedAt,
});
