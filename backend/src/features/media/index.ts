import type { Db } from '../../database/client.ts';
import type { Turns } from '../../database/turns.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { PictureMaker, PictureStore } from '../../platform/pictures/index.ts';
import { createIssues } from './issues/index.ts';
import { createMediaJobs } from './media.jobs.ts';
import { createMediaHandlers } from './media.routes.ts';
import type {
  Accounts,
  Catalogues,
  Desks,
  IssueAudience,
  IssueDesks,
  LibrarySight,
  RequestAudience,
} from './ports.ts';
import { createQuotas } from './quotas.ts';
import { createRequests } from './requests/index.ts';
import { createSearch } from './search/index.ts';
import { createCatalogueReader } from './titles/catalogue-reader.ts';
import { createTitles } from './titles/index.ts';
import { createSeenInLibrary } from './titles/seen-in-library.ts';
import { createStanding } from './titles/standing.ts';
import { createTitlePictures } from './titles/title-pictures.ts';

export type {
  Account,
  Accounts,
  Catalogue,
  Catalogues,
  CreateOutcome,
  Desks,
  IssueAudience,
  IssueDesk,
  IssueDesks,
  IssueNews,
  LibrarySight,
  Order,
  RequestAudience,
  RequestDesk,
  RequestNews,
  TitleFacts,
  TitleKey,
  UpstreamDetails,
  UpstreamRequest,
  UpstreamTitle,
} from './ports.ts';

export type MediaDependencies = {
  db: Db;
  turns: Turns;
  clock: Clock;
  log: Log;
  catalogues: Catalogues;
  desks: Desks;
  issueDesks: IssueDesks;
  accounts: Accounts;
  library: LibrarySight;
  pictures: { store: PictureStore; converter: PictureMaker };
  audience: RequestAudience & IssueAudience;
  /** How often Overseerr is looked at. */
  lookEveryMs?: number | undefined;
  /** How long a request that Overseerr did not answer may still be on its way. */
  resendMs?: number | undefined;
};

/** Finding titles, asking for them, and saying what is wrong with them. */
export const createMedia = (dependencies: MediaDependencies) => {
  const { db, turns, clock, log, catalogues, desks, issueDesks, accounts, library, pictures, audience } =
    dependencies;
  const now = () => clock.now().getTime();
  const reader = createCatalogueReader({ catalogues, now });
  // Titles tell of requests, and requests are for titles: the one is asked when the other is used.
  const standing = createStanding((titles) => requests.listOpen(titles));
  const seen = createSeenInLibrary(library);
  const titles = createTitles({ reader, standing, library, seen });
  const requests = createRequests({
    db,
    turns,
    clock,
    log,
    desks,
    accounts,
    titles: titles.facts,
    seen,
    resendMs: dependencies.resendMs,
    audience: {
      onRequest(news) {
        reader.expire();
        audience.onRequest(news);
      },
    },
  });
  const issues = createIssues({
    db,
    clock,
    log,
    titles: titles.facts,
    desks: issueDesks,
    accounts,
    audience,
  });
  return {
    handlers: createMediaHandlers({
      search: createSearch({ library, titles }),
      titles,
      pictures: createTitlePictures({ catalogues, ...pictures, now }),
      requests,
      quotas: createQuotas({ desks, accounts }),
      issues,
    }),
    jobs: createMediaJobs({
      dispatch: requests.dispatch,
      reconcile: requests.reconcile,
      turns,
      log,
      everyMs: dependencies.lookEveryMs,
    }),
    /** What people asked for last, for the home page. */
    listMine: requests.listMine,
  };
};
