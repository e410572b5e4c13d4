import type { Operations } from './operation.ts';

const requestId = { requestId: 'string' } as const;
const filters = ['all', 'approved', 'available', 'pending', 'processing', 'unavailable', 'failed'] as const;

export const requestOperations: Operations = {
  '/request': {
    GET: {
      query: {
        ...{ take: 'number,null', skip: 'number,null', filter: filters, sort: ['added', 'modified'] },
        requestedBy: 'number,null',
      },
      seerrQuery: {
        filter: [...filters, 'deleted', 'completed'],
        ...{ sortDirection: ['asc', 'desc'], mediaType: ['movie', 'tv', 'all'] },
      },
    },
    POST: {
      body: {
        mediaType: { required: ['movie', 'tv'] },
        mediaId: { required: 'number' },
        ...{ tvdbId: 'number', is4k: 'boolean', userId: 'number,null' },
      },
    },
  },
  '/request/count': { GET: {} },
  '/request/:requestId': {
    GET: { params: requestId },
    PUT: { params: requestId, body: { mediaType: { required: ['movie', 'tv'] } } },
    DELETE: { params: requestId },
  },
  '/request/:requestId/retry': { POST: { params: requestId, permissions: ['manageRequests'] } },
  '/request/:requestId/:status': {
    POST: { params: { ...requestId, status: ['approve', 'decline'] }, permissions: ['manageRequests'] },
  },
};
