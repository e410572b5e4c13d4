import type { mediaEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { Issues } from './issues/index.ts';
import type { Quotas } from './quotas.ts';
import type { Requests } from './requests/index.ts';
import type { createSearch } from './search/index.ts';
import type { Titles } from './titles/index.ts';
import type { createTitlePictures } from './titles/title-pictures.ts';

export const createMediaHandlers = (media: {
  search: ReturnType<typeof createSearch>;
  titles: Titles;
  pictures: ReturnType<typeof createTitlePictures>;
  requests: Requests;
  quotas: Quotas;
  issues: Issues;
}): Handlers<typeof mediaEndpoints> => {
  const { search, titles, pictures, requests, quotas, issues } = media;
  return {
    'GET /search': ({ actor, query }) => search({ actor, ...query }),
    'GET /media/search': ({ actor, query: { query: text, page } }) => titles.search({ actor, text, page }),
    'GET /media/discover/:list': ({ actor, params, query }) =>
      titles.discover({ actor, ...params, ...query }),
    'GET /media/genres/:mediaType': ({ params }) => titles.listGenres(params.mediaType),
    'GET /media/image': ({ visit, query }) => pictures({ takesWebp: visit.takes('image/webp'), ...query }),
    'GET /media/:mediaType/:tmdbId': ({ actor, params }) => titles.get({ actor, ...params }),
    'GET /media/:mediaType/:tmdbId/recommendations': ({ actor, params, query }) =>
      titles.recommend({ actor, ...params, ...query }),
    'GET /media/quota': ({ actor }) => quotas.find(actor),
    'POST /media/request': ({ actor, body }) => requests.ask(actor, body),
    'GET /media/requests': ({ actor, query }) => requests.listMine(actor, query),
    'GET /admin/requests': ({ actor, query }) => requests.listAll(actor, query),
    'GET /media/requests/:id': ({ actor, params }) => requests.get(actor, params.id),
    'DELETE /media/requests/:id': ({ actor, params }) => requests.takeBack(actor, params.id),
    'POST /media/requests/:id/subscription': ({ actor, params }) => requests.subscribe(actor, params.id),
    'DELETE /media/requests/:id/subscription': ({ actor, params }) => requests.unsubscribe(actor, params.id),
    'POST /media/requests/:id/approve': ({ actor, params }) => requests.approve(actor, params.id),
    'POST /media/requests/:id/deny': ({ actor, params, body }) =>
      requests.deny(actor, params.id, body.reason),
    'POST /media/requests/:id/retry': ({ actor, params }) => requests.retry(actor, params.id),
    'GET /media/issues': ({ actor, query }) => issues.list(actor, query),
    'POST /media/issues': ({ actor, body }) => issues.report(actor, body),
    'GET /media/issues/:id': ({ actor, params }) => issues.get(actor, params.id),
    'POST /media/issues/:id/comments': ({ actor, params, body }) =>
      issues.comment(actor, params.id, body.message),
    'POST /media/issues/:id/resolve': ({ actor, params }) => issues.resolve(actor, params.id),
    'POST /media/issues/:id/reopen': ({ actor, params }) => issues.reopen(actor, params.id),
  };
};
