import { Router } from 'express';
import { presentMedia } from '../present/media.ts';
import { refuse } from '../refusals.ts';
import { setMediaStatus } from '../requests/lifecycle.ts';
import type { MediaRow } from '../store/rows.ts';
import { type MediaStatus, mediaStatus } from '../store/statuses.ts';
import type { World } from '../world.ts';
import { pageOf } from './page.ts';

const { pending, processing, partiallyAvailable, available, deleted } = mediaStatus;
const statusesByFilter: Readonly<Record<string, readonly MediaStatus[]>> = {
  available: [available],
  partial: [partiallyAvailable],
  allavailable: [available, partiallyAvailable],
  processing: [processing],
  pending: [pending],
  deleted: [deleted],
};

const statusesByWord: Readonly<Record<string, MediaStatus>> = {
  available,
  partial: partiallyAvailable,
  processing,
  pending,
};

/** What Overseerr keeps a row of: whatever was asked for, and whatever is in the library. */
export function mediaRoutes(world: World): Router {
  const router = Router();
  router.get('/media', (req, res) => {
    const statuses = statusesByFilter[String(req.query.filter)];
    const found = world.store.media.filter(({ status }) => !statuses || statuses.includes(status));
    const rows = inOrder(found, String(req.query.sort ?? 'added'));
    const present = (media: MediaRow) => presentMedia(media, world, { withSeasons: true });
    res.json(pageOf(req, rows, { usualTake: 20, present }));
  });
  router.post('/media/:mediaId/:status', (req, res) => {
    const media = world.store.media.find(({ id }) => id === Number(req.params.mediaId));
    if (!media) return refuse(res, 404, 'Media does not exist.');
    setMediaStatus(media, statusesByWord[req.params.status] ?? mediaStatus.unknown, world);
    res.json(presentMedia(media, world, { withSeasons: true }));
  });
  return router;
}

function inOrder(rows: readonly MediaRow[], sort: string): MediaRow[] {
  const newestFirst = [...rows].reverse();
  const keyOf = (row: MediaRow) => (sort === 'mediaAdded' ? row.mediaAddedAt : row.updatedAt) ?? '';
  return sort === 'added' ? newestFirst : newestFirst.sort((a, b) => keyOf(b).localeCompare(keyOf(a)));
}
