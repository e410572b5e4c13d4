import { Router } from 'express';
import { actorOf } from '../admit.ts';
import { can } from '../permissions.ts';
import { presentIssue } from '../present/issue.ts';
import { refuse } from '../refusals.ts';
import type { CommentRow, IssueRow, UserRow } from '../store/rows.ts';
import { issueStatus } from '../store/statuses.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { findIssue } from './issues.routes.ts';

export function issueChangeRoutes(world: World): Router {
  const { store, notify } = world;
  const router = Router();
  router.post('/issue', (req, res) => {
    const media = store.media.find(({ id }) => id === req.body.mediaId);
    if (!media) return refuse(res, 404, 'Media does not exist.');
    const { issueType, message = '', problemSeason = 0, problemEpisode = 0 } = req.body;
    const issue: IssueRow = {
      ...{ id: store.nextId('issue'), issueType, problemSeason, problemEpisode, media },
      ...{ createdBy: actorOf(res), status: issueStatus.open, modifiedBy: null, ...timesOf(store) },
      comments: [newComment(message, actorOf(res), store)],
    };
    store.issues.push(issue);
    notify({ about: 'ISSUE_CREATED', issue });
    res.json(presentIssue(issue, world, { withModifier: false }));
  });
  router.post('/issue/:issueId/comment', (req, res) => {
    const issue = findIssue(req, res, world);
    if (!issue) return;
    if (!isTheirs(issue, actorOf(res)))
      return refuse(res, 403, 'You do not have permission to comment on this issue.');
    const comment = newComment(String(req.body.message), actorOf(res), store);
    issue.comments.push(comment);
    notify({ about: 'ISSUE_COMMENT', issue, comment });
    res.json(presentIssue(issue, world));
  });
  router.post('/issue/:issueId/:status', (req, res) => {
    const issue = findIssue(req, res, world);
    if (!issue) return;
    if (!isTheirs(issue, actorOf(res)))
      return refuse(res, 401, 'You do not have permission to modify this issue.');
    const isResolved = req.params.status === 'resolved';
    issue.status = isResolved ? issueStatus.resolved : issueStatus.open;
    issue.modifiedBy = actorOf(res);
    notify({ about: isResolved ? 'ISSUE_RESOLVED' : 'ISSUE_REOPENED', issue });
    res.json(presentIssue(issue, world));
  });
  router.delete('/issue/:issueId', (req, res) => {
    const issue = findIssue(req, res, world);
    if (!issue) return;
    const isUnanswered = issue.createdBy === actorOf(res) && issue.comments.length === 1;
    if (!isUnanswered && !can(actorOf(res), 'manageIssues'))
      return refuse(res, 401, 'You do not have permission to delete this issue.');
    store.issues.splice(store.issues.indexOf(issue), 1);
    res.status(204).end();
  });
  return router;
}

const isTheirs = (issue: IssueRow, user: UserRow) => issue.createdBy === user || can(user, 'manageIssues');

const timesOf = (store: Store) => ({ createdAt: store.stamp(), updatedAt: store.stamp() });

const newComment = (message: string, user: UserRow, store: Store): CommentRow => ({
  ...{ id: store.nextId('comment'), user, message, ...timesOf(store) },
});
