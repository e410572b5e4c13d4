import { type Request, type Response, Router } from 'express';
import type { Drawn, Pictures, Size } from '../../posters/pictures.ts';
import { findPerson } from '../tmdb/people.ts';
import { type TmdbTitle, yearOf } from '../tmdb/title.ts';
import { isSeerr, type World } from '../world.ts';

const shapes = { poster: { width: 600, height: 900 }, backdrop: { width: 1600, height: 900 } } as const;

/** Pictures of titles, at the address that each dialect has for them; no credentials are needed. */
export function imageRoutes(world: World, pictures: Pictures): Router {
  const router = Router();
  const send = async (req: Request<{ size: string; file: string }>, res: Response) => {
    const drawn = findPicture(req.params.file, world);
    const size = drawn && sizeOf(req.params.size, drawn.kind);
    if (!size || world.installation.current().tmdb !== 'up') return void res.status(500).end();
    const jpeg = await pictures.render(drawn, size);
    res.type('image/jpeg').set('Cache-Control', 'public, max-age=86400').send(jpeg);
  };
  const unsupported = (res: Response) => void res.status(400).type('html').send('Unsupported image type');
  router.get('/imageproxy/tmdb/t/p/:size/:file', (req, res) =>
    isSeerr(world) ? send(req, res) : void res.status(500).end(),
  );
  router.get('/imageproxy/t/p/:size/:file', (req, res) =>
    isSeerr(world) ? unsupported(res) : send(req, res),
  );
  return router;
}

/** Sizes are widths, or widths with heights, or what the picture has by itself. */
function sizeOf(name: string, kind: Drawn['kind']): Size | null {
  if (name === 'original') return shapes[kind];
  const [, width, height] = /^w(\d{2,4})(?:_and_h(\d{2,4}))?(?:_\w+)?$/.exec(name) ?? [];
  if (width === undefined) return null;
  const shape = shapes[kind];
  return {
    width: Number(width),
    height: height === undefined ? Math.round((Number(width) * shape.height) / shape.width) : Number(height),
  };
}

function findPicture(file: string, { tmdb }: World): Drawn | null {
  const [, personId] = /^person-(\d+)-profile\.jpg$/.exec(file) ?? [];
  if (personId !== undefined) {
    const person = findPerson(tmdb, Number(personId));
    return person && { kind: 'poster', subject: { title: person.name, year: 0, genre: 'Drama', credit: '' } };
  }
  const [, type, id, what, number, episode] =
    /^(movie|tv)-(\d+)-(poster|backdrop|season|still)(?:-(\d+))?(?:-(\d+))?\.jpg$/.exec(file) ?? [];
  const title = type === undefined ? null : tmdb.find(type === 'tv' ? 'tv' : 'movie', Number(id));
  if (!title?.hasArtwork) return null;
  const subject = subjectOf(title);
  if (what === 'season') return { kind: 'poster', subject: { ...subject, credit: `Season ${number}` } };
  if (what === 'still') {
    const name = title.seasons.find((season) => season.number === Number(number))?.episodes[
      Number(episode) - 1
    ];
    return { kind: 'backdrop', subject: { ...subject, title: `${title.title}: ${name}`, credit: '' } };
  }
  return { kind: what === 'poster' ? 'poster' : 'backdrop', subject };
}

/** As the media server draws it, so that a title looks the same wherever it is. */
function subjectOf(title: TmdbTitle): Drawn['subject'] {
  const year = yearOf(title) ?? 0;
  return {
    title: title.title,
    year,
    genre: title.genres[0] ?? 'Drama',
    credit: [title.directors[0], year || undefined].filter(Boolean).join(' - '),
  };
}
