import type { Operations } from './operation.ts';

const administrators = { permissions: ['admin'] } as const;

export const settingsOperations: Operations = {
  '/settings/plex/users': { GET: { permissions: ['manageUsers'] } },
  '/settings/notifications/webhook': {
    GET: administrators,
    POST: { ...administrators, body: { enabled: 'boolean', types: 'number', options: 'object' } },
  },
  '/settings/notifications/webhook/test': {
    POST: { ...administrators, body: { enabled: 'boolean', types: 'number', options: 'object' } },
  },
  '/service/radarr': { GET: {} },
  '/service/sonarr': { GET: {} },
};

/** The list of what nobody may ask for, which Overseerr does not have. */
export const blocklistOperations: Operations = {
  '/blocklist': {
    GET: { permissions: ['admin'], query: { take: 'number,null', skip: 'number,null', search: 'string' } },
    POST: {
      permissions: ['admin'],
      body: { tmdbId: { required: 'number' }, mediaType: ['movie', 'tv'], title: 'string', user: 'number' },
    },
  },
};
