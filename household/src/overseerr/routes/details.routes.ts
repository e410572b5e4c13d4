import { type Request, type Response, Router } from 'express';
import { reachesTmdb } from '../patience.ts';
import { presentMovie, presentSeasonDetails, presentSeries } from '../present/details.ts';
import { presentCollection, presentResult } from '../present/results.ts';
import { refuse } from '../refusals.ts';
import { listCollections } from '../tmdb/collections.ts';
import { profilePath } from '../tmdb/paths.ts';
import { findPerson } from '../tmdb/people.ts';
import type { MediaType, TmdbTitle } from '../tmdb/title.ts';
import type { World } from '../world.ts';
import { titlePageOf } from './page.ts';

const parameter = { movie: 'movieId', tv: 'tvId' } as const;
const names = { movie: 'movie', tv: 'series' } as const;

/** One title by itself; an unknown one is a 500 (overseerr.md, "Search, discover, details"). */
export function detailRoutes(world: World): Router {
  const router = Router();
  const find = async (type: MediaType, req: Request, res: Response, what: string = names[type]) => {
    const title = (await reachesTmdb(world, res))
      ? world.tmdb.find(type, Number(req.params[parameter[type]]))
      : null;
    if (!title) refuse(res, 500, `Unable to retrieve ${what}.`);
    return title;
  };
  router.get('/movie/:movieId', async (req, res) => {
    const title = await find('movie', req, res);
    if (title) res.json(presentMovie(title, world));
  });
  router.get('/tv/:tvId', async (req, res) => {
    const title = await find('tv', req, res);
    if (title) res.json(presentSeries(title, world));
  });
  router.get('/tv/:tvId/season/:seasonNumber', async (req, res) => {
    const title = await find('tv', req, res, 'season');
    if (!title) return;
    const season = title.seasons.find(({ number }) => number === Number(req.params.seasonNumber));
    if (!season) return refuse(res, 500, 'Unable to retrieve season.');
    res.json(presentSeasonDetails(title, season, world));
  });
  for (const type of ['movie', 'tv'] as const) {
    for (const list of ['recommendations', 'similar'] as const) {
      router.get(`/${type}/:${parameter[type]}/${list}`, async (req, res) => {
        const what = list === 'similar' ? `similar ${names[type]}` : `${names[type]} recommendations`;
        const title = await find(type, req, res, what);
        if (!title) return;
        res.json(titlePageOf(req, akin(title, { world, list }), (each) => presentResult(each, world)));
      });
    }
  }
  router.use(creditRoutes(world));
  return router;
}

/** Similar titles share the first genre, recommended ones any. */
function akin(title: TmdbTitle, { world, list }: { world: World; list: 'recommendations' | 'similar' }) {
  const wanted = list === 'similar' ? title.genres.slice(0, 1) : title.genres;
  return world.tmdb
    .titles()
    .filter(
      (other) =>
        other !== title &&
        other.mediaType === title.mediaType &&
        other.genres.some((genre) => wanted.includes(genre)),
    )
    .slice(0, 40);
}

function creditRoutes(world: World): Router {
  const router = Router();
  router.get('/person/:personId', async (req, res) => {
    const person = (await reachesTmdb(world, res))
      ? findPerson(world.tmdb, Number(req.params.personId))
      : null;
    if (!person) return refuse(res, 500, 'Unable to retrieve person.');
    const { id, name } = person;
    res.json({
      ...{ id, name, birthday: '1980-01-01', knownForDepartment: 'Acting', alsoKnownAs: [], gender: 0 },
      ...{ biography: '', popularity: 3 + (id % 300) / 10, placeOfBirth: '', adult: false },
      profilePath: profilePath(id),
    });
  });
  router.get('/collection/:collectionId', async (req, res) => {
    const wanted = Number(req.params.collectionId);
    const isReached = await reachesTmdb(world, res);
    const collection = isReached ? listCollections(world.tmdb).find(({ id }) => id === wanted) : undefined;
    if (!collection) return refuse(res, 500, 'Unable to retrieve collection.');
    const { id, title, overview, backdropPath, posterPath } = presentCollection(collection);
    const parts = collection.parts.map((part) => presentResult(part, world));
    res.json({ id, name: title, overview, backdropPath, posterPath, parts });
  });
  return router;
}
