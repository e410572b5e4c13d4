import type { ManagedUser, Role, UserStatus } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ListedUser, UserRepository } from './users.repository.ts';

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

const view = (user: ListedUser): ManagedUser => ({
  id: user.id,
  username: user.plexUsername,
  email: user.email,
  role: user.role,
  status: user.status,
  createdAt: user.createdAt.toISOString(),
  lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
  devices: user.devices,
});

const missing = () => new AppError('not-found', 'not_found', 'There is no such person.');

const requireOther = (actor: Actor, id: string) => {
  // Ids are compared as the database compares them, whatever letters were typed.
  if (actor.userId.toLowerCase() !== id.toLowerCase()) return;
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

  const apply = async (actor: Actor, id: string, change: { role?: Role; status?: UserStatus }) => {
    const outcome = await repository.updateByAdministrator(actor.userId, id, change);
    if (outcome === 'missing') throw missing();
    if (outcome === 'changed') return;
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
      if (Object.keys(change).length > 0) await apply(actor, id, change);
      if (change.status === 'inactive') await sessions.endAllOf(id, 'deactivated');
      const user = await repository.findListed(id);
      if (!user) throw missing();
      // By the id as it is stored: the one in the address may be written in other letters.
      sessions.refresh(user.id);
      return view(user);
    },
  };
};
