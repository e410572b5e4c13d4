import type { MediaIssue, NewIssue } from '@medianest/shared';
import type { Db } from '../../../database/client.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Log } from '../../../kernel/log.ts';
import type {
  Accounts,
  IssueAudience,
  IssueDesk,
  IssueDesks,
  IssueNews,
  TitleFactsSource,
} from '../ports.ts';
import { noSuchTitle } from '../requests/refusals.ts';
import { createIssuesRepository, type StoredIssue } from './issues.repository.ts';

const noSuchIssue = () => new AppError('not-found', 'not_found', 'There is no such report.');

const view = (actor: Actor, issue: StoredIssue): MediaIssue => ({
  id: issue.id,
  kind: issue.kind,
  status: issue.status,
  mediaType: issue.mediaType,
  tmdbId: issue.tmdbId,
  title: issue.title,
  poster: issue.posterPath,
  season: issue.season,
  episode: issue.episode,
  reportedBy: issue.reporterName,
  isMine: issue.userId === actor.userId,
  createdAt: issue.createdAt.toISOString(),
  resolvedAt: issue.resolvedAt?.toISOString() ?? null,
  comments: issue.comments.map(({ id, authorName, userId, message, createdAt }) => ({
    id,
    by: authorName,
    isMine: userId === actor.userId,
    message,
    createdAt: createdAt.toISOString(),
  })),
});

type Parts = {
  db: Db;
  clock: Clock;
  log: Log;
  titles: TitleFactsSource;
  desks: IssueDesks;
  accounts: Accounts;
  audience: IssueAudience;
};

/** Problems with titles: kept here, and told to Overseerr as far as it takes them. */
export const createIssues = (parts: Parts) => {
  const { db, clock, log, titles, desks, accounts, audience } = parts;
  const repository = createIssuesRepository(db);

  /** People read their own, administrators all; others do not exist. */
  const getReadable = async (actor: Actor, id: string) => {
    const issue = await repository.find(id);
    if (!issue || (actor.role !== 'admin' && issue.userId !== actor.userId)) throw noSuchIssue();
    return issue;
  };

  /** What Overseerr does not take stays here all the same. */
  const tellOverseerr = async (actor: Actor, tell: (desk: IssueDesk, asUser: number) => Promise<void>) => {
    try {
      const desk = await desks.find();
      if (!desk) return;
      const account = await accounts.introduce(actor.userId);
      if (account.kind === 'known') await tell(desk, account.upstreamUserId);
    } catch (cause) {
      log.info({ err: cause }, 'Overseerr could not be told of a problem with a title');
    }
  };

  const announce = (actor: Actor, issue: StoredIssue, step: IssueNews['step'], message: string | null) =>
    audience.onIssue({
      id: issue.id,
      step,
      title: issue.title,
      message,
      actorId: actor.userId,
      actorName: actor.username,
      reporterId: issue.userId,
    });

  const after = async (actor: Actor, id: string, step: IssueNews['step'], message: string | null = null) => {
    const issue = await getReadable(actor, id);
    announce(actor, issue, step, message);
    return view(actor, issue);
  };

  const setStatus = async (actor: Actor, id: string, status: StoredIssue['status']) => {
    const issue = await getReadable(actor, id);
    if (issue.status === status) return view(actor, issue);
    const resolvedAt = status === 'resolved' ? clock.now() : null;
    await repository.update(id, { status, resolvedAt });
    const { upstreamId } = issue;
    if (upstreamId !== null) await tellOverseerr(actor, (desk) => desk.setStatus(upstreamId, status));
    return after(actor, id, status === 'resolved' ? 'resolved' : 'reopened');
  };

  return {
    async list(
      actor: Actor,
      query: { status?: 'open' | 'resolved' | undefined; offset: number; limit: number },
    ) {
      const { status, ...page } = query;
      const reporterId = actor.role === 'admin' ? undefined : actor.userId;
      const { items, total } = await repository.list({ reporterId, status }, page);
      return { items: items.map((issue) => view(actor, issue)), total, ...page };
    },

    /** @throws AppError `not_found`, for other people’s reports too */
    get: async (actor: Actor, id: string) => view(actor, await getReadable(actor, id)),

    /** @throws AppError `not_found` for a title that does not exist; `upstream.*` while nobody can say */
    async report(actor: Actor, wanted: NewIssue): Promise<MediaIssue> {
      const report = { ...wanted, season: wanted.season ?? null, episode: wanted.episode ?? null };
      const facts = await titles.describe(report);
      if (!facts) throw noSuchTitle();
      const id = await repository.create(actor, {
        ...report,
        title: facts.title,
        posterPath: facts.poster,
      });
      await tellOverseerr(actor, async (desk, asUser) => {
        const upstreamId = await desk.report(report, asUser);
        if (upstreamId !== null) await repository.update(id, { upstreamId });
      });
      return after(actor, id, 'reported', report.message);
    },

    async comment(actor: Actor, id: string, message: string): Promise<MediaIssue> {
      const { upstreamId } = await getReadable(actor, id);
      await repository.comment(actor, id, message);
      if (upstreamId !== null)
        await tellOverseerr(actor, (desk, asUser) => desk.comment(upstreamId, message, asUser));
      return after(actor, id, 'commented', message);
    },

    resolve: (actor: Actor, id: string) => setStatus(actor, id, 'resolved'),
    reopen: (actor: Actor, id: string) => setStatus(actor, id, 'open'),
  };
};

export type Issues = ReturnType<typeof createIssues>;
