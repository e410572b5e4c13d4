import type { Db } from '../../database/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import { createPeople, type People } from './people.ts';
import type { TokenSealer } from './plex-tokens.ts';
import { createUserRepository } from './users.repository.ts';
import { createUserHandlers } from './users.routes.ts';
import { createUsersService, type SessionsOfPerson } from './users.service.ts';

export type { People } from './people.ts';

interface UsersDependencies {
  db: Db;
  sealer: TokenSealer;
  clock: Clock;
}

/** People alone, for tools that serve no requests. */
export const openPeople = (dependencies: UsersDependencies): People =>
  createPeople({
    ...dependencies,
    repository: createUserRepository(dependencies.db),
    onChanged: () => undefined,
  });

/** People: who they are, what they may, and their sealed Plex tokens. */
export const createUsers = (dependencies: UsersDependencies & { sessions: SessionsOfPerson }) => {
  const repository = createUserRepository(dependencies.db);
  return {
    people: createPeople({ ...dependencies, repository, onChanged: dependencies.sessions.refresh }),
    handlers: createUserHandlers(createUsersService({ repository, sessions: dependencies.sessions })),
  };
};
