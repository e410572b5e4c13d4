import type { ManagedUser, Role, UserStatus } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { UserRecord, UserRepository } from './users.repository.ts';

/** What must happen at once when a person's rights change. */
export interface SessionsOfPerson {
  endAllOf(userId: string, reason: 'deactivated'): Promise<void>;
  /** Forget what is remembered of the person's role. */
  refresh(userId: string): void;
}

export interface UsersService {
  list(page: {
    offset: number;
    limit: number;
  }): Promise<{ items: ManagedUser[]; total: number; offset: number; limit: number }>;
  /** @throws AppError `not_found`, `users.self`, `users.last_administrator` */
  change(actor: Actor, id: string, change: { role?: Role; status?: UserStatus }): Promise<ManagedUser>;
}

const view = (user: UserRecord & { devices?: number }): ManagedUser => ({
  id: user.id,
  username: user.plexUsername,
  email: user.email,
  role: user.role,
  status: user.status,
  createdAt: user.createdAt.toISOString(),
  lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
  devices: user.devices ?? 0,
});

const requireOther = (actor: Actor, id: string) => {
  if (actor.userId !== id) return;
  throw new AppError(
    'conflict',
    'users.self',
    'You cannot change your own role or state. Another administrator can.',
  );
};

export const createUsersService = (dependencies: {
  repository: UserRepository;
  sessions: SessionsOfPerson;
}): UsersService => {
  const { repository, sessions } = dependencies;

  const requireAnotherAdministrator = async (id: string) => {
    const user = await repository.findById(id);
    if (!user) throw new AppError('not-found', 'not_found', 'There is no such person.');
    if (user.role !== 'admin' || (await repository.countOtherAdministrators(id)) > 0) return;
    throw new AppError(
      'conflict',
      'users.last_administrator',
      'This is the last administrator. Make somebody else one first.',
    );
  };

  return {
    async list(page) {
      const { items, total } = await repository.list(page);
      return { items: items.map(view), total, ...page };
    },
    async change(actor, id, change) {
      requireOther(actor, id);
      if (change.role === 'user' || change.status === 'inactive') await requireAnotherAdministrator(id);
      const user = await repository.updateByAdministrator(actor.userId, id, change);
      if (!user) throw new AppError('not-found', 'not_found', 'There is no such person.');
      if (user.status === 'inactive') await sessions.endAllOf(id, 'deactivated');
      sessions.refresh(id);
      return view(user);
    },
  };
};
