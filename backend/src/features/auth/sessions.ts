import type { Db } from '../../database/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import { createSessionMemory } from './session-memory.ts';
import { createSessionRepository } from './sessions.repository.ts';
import { createSessionsService, type SessionsService } from './sessions.service.ts';

/** The signed-in devices, apart from how people sign in: other slices end sessions too. */
export const createSessions = (dependencies: { db: Db; clock: Clock }): SessionsService =>
  createSessionsService({
    repository: createSessionRepository(dependencies.db),
    memory: createSessionMemory(),
    clock: dependencies.clock,
  });
