import type { PersonName } from '../people/cast.ts';
import { seedRequest } from './requests/seed-request.ts';
import type { RequestRow } from './store/rows.ts';
import { mediaStatus, requestStatus } from './store/statuses.ts';
import type { MediaType } from './tmdb/title.ts';
import { isSeerr, type World } from './world.ts';

type Seed = {
  readonly person: PersonName;
  readonly of: readonly [MediaType, number];
  readonly seasons?: readonly number[];
  readonly daysAgo: number;
  readonly state: 'pending' | 'approved' | 'downloading' | 'available' | 'declined' | 'failed';
};

/** What people have asked for before anybody looks: every state is there. */
const seeds: readonly Seed[] = [
  { person: 'bob', of: ['movie', 961], daysAgo: 40, state: 'available' },
  { person: 'owner', of: ['movie', 653], daysAgo: 33, state: 'available' },
  { person: 'alice', of: ['movie', 19], daysAgo: 21, state: 'available' },
  { person: 'alice', of: ['movie', 2012], daysAgo: 16, state: 'declined' },
  { person: 'bob', of: ['movie', 2017], daysAgo: 11, state: 'failed' },
  { person: 'owner', of: ['tv', 3012], seasons: [1, 2], daysAgo: 8, state: 'approved' },
  { person: 'owner', of: ['movie', 2053], daysAgo: 6, state: 'approved' },
  { person: 'bob', of: ['movie', 2041], daysAgo: 4, state: 'approved' },
  { person: 'alice', of: ['movie', 2005], daysAgo: 2, state: 'downloading' },
  { person: 'bob', of: ['tv', 3003], seasons: [1], daysAgo: 0.4, state: 'pending' },
  { person: 'alice', of: ['movie', 2013], daysAgo: 0.1, state: 'pending' },
];

const millisecondsPerDay = 86_400_000;
const gigabyte = 1024 ** 3;

export function seedDemo(world: World): void {
  for (const seed of seeds) {
    const user = world.store.users.find(({ person }) => person === seed.person);
    const title = world.tmdb.find(...seed.of);
    if (!user || !title) continue;
    const request = seedRequest({ user, title, seasons: seed.seasons ?? [] }, world);
    settle(request, seed, world);
    const at = new Date(world.now().getTime() - seed.daysAgo * millisecondsPerDay).toISOString();
    request.createdAt = `${at.slice(0, 19)}.000Z`;
    request.updatedAt = request.createdAt;
  }
}

function settle(request: RequestRow, { state }: Seed, world: World): void {
  const { media } = request;
  request.status = statusOf(state, world);
  for (const season of request.seasons) season.status = request.status;
  request.modifiedBy = state === 'pending' ? null : world.store.findUser(1);
  if (state === 'approved' || state === 'downloading' || state === 'failed')
    media.status = mediaStatus.processing;
  if (state === 'declined') media.status = mediaStatus.unknown;
  if (state === 'pending') media.status = mediaStatus.pending;
  if (state === 'downloading') {
    const name = 'Nine.Minutes.to.Orbit.1080p.WEB.h264';
    media.download = { title: name, sizeBytes: 8 * gigabyte, percent: 62, timeLeft: '00:11:20' };
  }
}

function statusOf(state: Seed['state'], world: World): RequestRow['status'] {
  if (state === 'available') return isSeerr(world) ? requestStatus.completed : requestStatus.approved;
  return state === 'downloading' ? requestStatus.approved : requestStatus[state];
}
