import { type Request, type Response, Router } from 'express';
import { reachesTmdb } from '../patience.ts';
import { presentResult } from '../present/results.ts';
import { refuse } from '../refusals.ts';
import { genresOf, listGenres } from '../tmdb/genres.ts';
import { backdropPath } from '../tmdb/paths.ts';
import { isOut, type MediaType, type TmdbTitle } from '../tmdb/title.ts';
import { isSeerr, type World } from '../world.ts';
import { titlePageOf } from './page.ts';

const plural = { movie: 'movies', tv: 'series' } as const;

/** Lists of titles that nobody searched for. */
export function discoverRoutes(world: World): Router {
  const { tmdb, now } = world;
  const router = Router();
  /** Answers a page of titles, or 500 without The Movie Database. */
  const answer = async (req: Request, res: Response, list: List) => {
    if (!(await reachesTmdb(world, res))) return refuse(res, 500, `Unable to retrieve ${list.name}.`);
    const { results, ...page } = titlePageOf(req, list.titles(), (title) => presentResult(title, world));
    res.json({ ...page, ...list.besides, results });
  };
  const ofType = (type: MediaType) => tmdb.titles().filter(({ mediaType }) => mediaType === type);
  const out = (type: MediaType) => ofType(type).filter((title) => isOut(title, now()));

  router.get('/discover/trending', (req, res) => {
    const wanted = isSeerr(world) ? req.query.mediaType : undefined;
    const titles = () => [...out('movie'), ...out('tv')].sort((a, b) => b.popularity - a.popularity);
    const fits = ({ mediaType }: TmdbTitle) =>
      wanted === undefined || wanted === 'all' || wanted === mediaType;
    return answer(req, res, { name: 'trending items', titles: () => titles().filter(fits) });
  });
  for (const [type, path] of [
    ['movie', 'movies'],
    ['tv', 'tv'],
  ] as const) {
    router.get(`/discover/${path}`, (req, res) => {
      const titles = () => out(type).filter((title) => fitsFilters(title, req));
      return answer(req, res, { name: `popular ${plural[type]}`, titles, besides: { keywords: [] } });
    });
    router.get(`/discover/${path}/upcoming`, (req, res) => {
      const titles = () => ofType(type).filter((title) => title.date !== '' && !isOut(title, now()));
      const inOrder = () => titles().sort((a, b) => a.date.localeCompare(b.date));
      return answer(req, res, { name: `upcoming ${plural[type]}`, titles: inOrder });
    });
    router.get(`/discover/${path}/genre/:genreId`, (req, res) => {
      const genre = listGenres(type).find(({ id }) => id === Number(req.params.genreId));
      if (!genre) return refuse(res, 404, 'Genre not found.');
      const titles = () => out(type).filter((title) => genresOf(title).some(({ id }) => id === genre.id));
      return answer(req, res, { name: `${plural[type]} by genre`, titles, besides: { genre } });
    });
  }
  router.get('/discover/watchlist', (_req, res) => {
    res.json({ page: 1, totalPages: 0, totalResults: 0, results: [] });
  });
  router.use(genreRoutes(world));
  return router;
}

type List = {
  readonly name: string;
  readonly titles: () => readonly TmdbTitle[];
  readonly besides?: Readonly<Record<string, unknown>>;
};

function fitsFilters(title: TmdbTitle, { query }: Request): boolean {
  const genres = typeof query.genre === 'string' ? query.genre.split(',').map(Number) : [];
  const from = String(query.primaryReleaseDateGte ?? query.firstAirDateGte ?? '');
  const until = String(query.primaryReleaseDateLte ?? query.firstAirDateLte ?? '9999');
  const own = new Set(genresOf(title).map(({ id }) => id));
  return genres.every((id) => own.has(id)) && title.date >= from && title.date <= until;
}

function genreRoutes(world: World): Router {
  const router = Router();
  for (const type of ['movie', 'tv'] as const) {
    const backdropsOf = (genreId: number) =>
      world.tmdb
        .titles()
        .filter((title) => title.mediaType === type && genresOf(title).some(({ id }) => id === genreId))
        .flatMap((title) => backdropPath(title) ?? [])
        .slice(0, 6);
    router.get(`/discover/genreslider/${type}`, async (_req, res) => {
      if (!(await reachesTmdb(world, res)))
        return refuse(res, 500, `Unable to retrieve ${type} genre slider.`);
      const slides = listGenres(type).map((genre) => ({ ...genre, backdrops: backdropsOf(genre.id) }));
      res.json(slides.filter(({ backdrops }) => backdrops.length > 0));
    });
    router.get(`/genres/${type}`, (_req, res) => void res.json(listGenres(type)));
  }
  router.get('/backdrops', async (_req, res) => {
    if (!(await reachesTmdb(world, res))) return refuse(res, 500, 'Unable to retrieve backdrops.');
    res.json(
      world.tmdb
        .titles()
        .flatMap((title) => backdropPath(title) ?? [])
        .slice(0, 20),
    );
  });
  return router;
}
