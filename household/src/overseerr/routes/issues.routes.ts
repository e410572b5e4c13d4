import { type Request, type Response, Router } from 'express';
import { actorOf } from '../admit.ts';
import { can } from '../permissions.ts';
import { presentIssue, presentIssueRow } from '../present/issue.ts';
import { refuse } from '../refusals.ts';
import type { IssueRow, UserRow } from '../store/rows.ts';
import { issueStatus } from '../store/statuses.ts';
import type { World } from '../world.ts';
import { pageOf } from './page.ts';

/** Reading what people found wrong (overseerr.md, "Issues"). */
export function issueRoutes(world: World): Router {
  const router = Router();
  router.get('/issue', (req, res) => {
    const found = visibleTo(actorOf(res), world).filter((issue) => fitsFilter(issue, req));
    res.json(pageOf(req, found.reverse(), { present: (issue) => presentIssueRow(issue, world) }));
  });
  router.get('/issue/count', (_req, res) => {
    const { issues } = world.store;
    const count = (fits: (issue: IssueRow) => boolean) => issues.filter(fits).length;
    const ofType = (type: number) => count(({ issueType }) => issueType === type);
    res.json({
      total: issues.length,
      ...{ video: ofType(1), audio: ofType(2), subtitles: ofType(3), others: ofType(4) },
      open: count(({ status }) => status === issueStatus.open),
      closed: count(({ status }) => status === issueStatus.resolved),
    });
  });
  router.get('/issue/:issueId', (req, res) => {
    const issue = findIssue(req, res, world);
    if (!issue) return;
    if (!visibleTo(actorOf(res), world).includes(issue))
      return refuse(res, 403, 'You do not have permission to view this issue.');
    const detail = { withSettings: false, withMediaSeasons: false, withModifier: false };
    res.json(presentIssue(issue, world, detail));
  });
  return router;
}

const visibleTo = (reader: UserRow, { store }: World) =>
  store.issues.filter(({ createdBy }) => createdBy === reader || can(reader, 'manageIssues', 'viewIssues'));

function fitsFilter({ status, createdBy }: IssueRow, { query }: Request): boolean {
  const wanted = { open: issueStatus.open, resolved: issueStatus.resolved }[String(query.filter)];
  return (
    (wanted === undefined || status === wanted) &&
    (query.requestedBy === undefined || createdBy.id === Number(query.requestedBy))
  );
}

/** An unknown one is a 500. */
export function findIssue(req: Request, res: Response, { store }: World): IssueRow | null {
  const issue = store.issues.find(({ id }) => id === Number(req.params.issueId));
  if (!issue) refuse(res, 500, 'Issue not found.');
  return issue ?? null;
}
