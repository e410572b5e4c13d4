import type { Operations } from './operation.ts';

const issueId = { issueId: 'number' } as const;

export const issueOperations: Operations = {
  '/issue': {
    GET: {
      permissions: ['manageIssues', 'viewIssues', 'createIssues'],
      query: {
        ...{ take: 'number,null', skip: 'number,null', sort: ['added', 'modified'] },
        ...{ filter: ['all', 'open', 'resolved'], requestedBy: 'number,null' },
      },
    },
    POST: {
      permissions: ['manageIssues', 'createIssues'],
      body: { issueType: 'number', message: 'string', mediaId: 'number' },
    },
  },
  '/issue/count': { GET: { permissions: ['manageIssues', 'viewIssues', 'createIssues'] } },
  '/issue/:issueId': {
    GET: { params: issueId, permissions: ['manageIssues', 'viewIssues', 'createIssues'] },
    DELETE: { params: issueId, permissions: ['manageIssues', 'createIssues'] },
  },
  '/issue/:issueId/comment': {
    POST: {
      params: issueId,
      permissions: ['manageIssues', 'createIssues'],
      body: { message: { required: 'string' } },
    },
  },
  '/issue/:issueId/:status': {
    POST: {
      params: { ...issueId, status: ['open', 'resolved'] },
      permissions: ['manageIssues', 'createIssues'],
    },
  },
};
