import type { Db } from '../../../database/client.ts';
import type { Turns } from '../../../database/turns.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Log } from '../../../kernel/log.ts';
import type { Accounts, Desks, RequestAudience, TitleFactsSource } from '../ports.ts';
import type { SeenInLibrary } from '../titles/seen-in-library.ts';
import { announcer } from './announce.ts';
import { createApplyUpstream } from './apply-upstream.ts';
import { createAsk } from './ask.ts';
import { createDecide } from './decide.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFindTwin } from './find-twin.ts';
import { createLoseUpstream } from './lose-upstream.ts';
import { createReadRequests } from './read-requests.ts';
import { createReconcile } from './reconcile.ts';
import { createRequestsRepository } from './requests.repository.ts';
import { createSendRequest } from './send-request.ts';
import { createTakeBack } from './take-back.ts';

export type RequestsDependencies = {
  db: Db;
  turns: Turns;
  clock: Clock;
  log: Log;
  desks: Desks;
  accounts: Accounts;
  titles: TitleFactsSource;
  seen: Pick<SeenInLibrary, 'sees'>;
  audience: RequestAudience;
  /** How long a request that Overseerr did not answer may still be on its way. */
  resendMs?: number | undefined;
};

/** What people ask for, from the question to the film in the library. */
export const createRequests = (dependencies: RequestsDependencies) => {
  const { db, turns, clock, log, desks, accounts, titles, seen, audience } = dependencies;
  const repository = createRequestsRepository(db);
  const announce = announcer(audience);
  const apply = createApplyUpstream({ repository, titles, announce, clock });
  const findTwin = createFindTwin({ accounts, repository });
  const sender = createSendRequest({ accounts, findTwin, clock, resendMs: dependencies.resendMs });
  const lose = createLoseUpstream({ repository, announce });
  const dispatcher = createDispatcher({
    lose,
    repository,
    desks,
    titles,
    sender,
    apply,
    announce,
    turns,
    clock,
    log,
  });
  const reconcile = createReconcile({ repository, desks, accounts, titles, apply, lose });
  return {
    ask: createAsk({ repository, desks, titles, seen, dispatcher, reconcile, announce, clock }),
    takeBack: createTakeBack({ repository, desks, sender, findTwin, announce, clock }),
    ...createDecide({ repository, desks, apply, clock }),
    ...createReadRequests({ repository, clock }),
    listOpen: repository.listOpen,
    /** Hands on what is kept. */
    dispatch: dispatcher.run,
    reconcile,
  };
};

export type Requests = ReturnType<typeof createRequests>;
