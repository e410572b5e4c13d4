import type { userEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { UsersService } from './users.service.ts';

export const createUserHandlers = (users: UsersService): Handlers<typeof userEndpoints> => ({
  'GET /admin/users': ({ query }) => users.list(query),
  'PUT /admin/users/:id': ({ actor, params, body }) => users.change(actor, params.id, body),
});
