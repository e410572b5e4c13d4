import type { Operations } from './operation.ts';

const userId = { userId: 'number' } as const;
const page = { take: 'number,null', skip: 'number,null' } as const;

export const peopleOperations: Operations = {
  '/status': { GET: { isOpen: true } },
  '/settings/public': { GET: { isOpen: true } },
  '/settings/about': { GET: { permissions: ['admin'] } },
  '/auth/me': { GET: {} },
  '/user': {
    GET: {
      query: { ...page, sort: ['created', 'updated', 'requests', 'displayname'] },
      seerrQuery: { q: 'string', includeIds: 'string', sortDirection: ['asc', 'desc'] },
    },
  },
  '/user/import-from-plex': { POST: { permissions: ['manageUsers'], body: { plexIds: 'object' } } },
  '/user/:userId': { GET: { params: userId } },
  '/user/:userId/quota': { GET: { params: userId } },
  '/user/:userId/requests': { GET: { params: userId, query: page } },
  '/user/:userId/settings/main': {
    POST: { params: userId, permissions: ['manageUsers'], body: { username: 'string' } },
  },
  '/user/:userId/settings/permissions': {
    GET: { params: userId, permissions: ['manageUsers'] },
    POST: { params: userId, permissions: ['manageUsers'], body: { permissions: { required: 'number' } } },
  },
};
