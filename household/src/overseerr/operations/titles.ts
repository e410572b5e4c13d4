import type { Fields, Operations } from './operation.ts';

const paged = { page: 'number', language: 'string' } as const;
const language = { language: 'string' } as const;
const filters: Fields = {
  ...paged,
  ...{ genre: 'string', studio: 'number', keywords: 'string', sortBy: 'string' },
  ...{ primaryReleaseDateGte: 'string', primaryReleaseDateLte: 'string' },
  ...{
    firstAirDateGte: 'string',
    firstAirDateLte: 'string',
    voteAverageGte: 'number',
    voteAverageLte: 'number',
  },
};
const mediaFilters = ['all', 'available', 'partial', 'allavailable', 'processing', 'pending'] as const;

export const titleOperations: Operations = {
  '/search': { GET: { query: { query: { required: 'string' }, ...paged } } },
  '/discover/trending': {
    GET: {
      query: paged,
      seerrQuery: { mediaType: ['all', 'movie', 'tv'], timeWindow: ['day', 'week'] },
    },
  },
  '/discover/movies': { GET: { query: filters } },
  '/discover/movies/upcoming': { GET: { query: paged } },
  '/discover/movies/genre/:genreId': { GET: { params: { genreId: 'string' }, query: paged } },
  '/discover/tv': { GET: { query: filters } },
  '/discover/tv/upcoming': { GET: { query: paged } },
  '/discover/tv/genre/:genreId': { GET: { params: { genreId: 'string' }, query: paged } },
  '/discover/genreslider/movie': { GET: { query: language } },
  '/discover/genreslider/tv': { GET: { query: language } },
  '/discover/watchlist': { GET: { query: { page: 'number' } } },
  '/genres/movie': { GET: { query: language } },
  '/genres/tv': { GET: { query: language } },
  '/backdrops': { GET: { isOpen: true } },
  '/movie/:movieId': { GET: { params: { movieId: 'number' }, query: language } },
  '/movie/:movieId/recommendations': { GET: { params: { movieId: 'number' }, query: paged } },
  '/movie/:movieId/similar': { GET: { params: { movieId: 'number' }, query: paged } },
  '/tv/:tvId': { GET: { params: { tvId: 'number' }, query: language } },
  '/tv/:tvId/season/:seasonNumber': {
    GET: { params: { tvId: 'number', seasonNumber: 'number' }, query: language },
  },
  '/tv/:tvId/recommendations': { GET: { params: { tvId: 'number' }, query: paged } },
  '/tv/:tvId/similar': { GET: { params: { tvId: 'number' }, query: paged } },
  '/person/:personId': { GET: { params: { personId: 'number' }, query: language } },
  '/collection/:collectionId': { GET: { params: { collectionId: 'number' }, query: language } },
  '/media': {
    GET: {
      query: {
        ...{ take: 'number,null', skip: 'number,null', filter: mediaFilters },
        sort: ['added', 'modified', 'mediaAdded'],
      },
      seerrQuery: { filter: [...mediaFilters, 'deleted'] },
    },
  },
  '/media/:mediaId/:status': {
    POST: {
      params: { mediaId: 'string', status: ['available', 'partial', 'processing', 'pending', 'unknown'] },
      permissions: ['manageRequests'],
      body: { is4k: 'boolean' },
    },
  },
};
