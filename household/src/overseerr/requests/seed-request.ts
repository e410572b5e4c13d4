import type { RequestRow, UserRow } from '../store/rows.ts';
import type { TmdbTitle } from '../tmdb/title.ts';
import type { World } from '../world.ts';
import { makeRequest } from './add-request.ts';

export type SeededWish = {
  readonly user: UserRow;
  readonly title: TmdbTitle;
  readonly seasons: readonly number[];
  readonly is4k?: boolean;
};

/** A request that is simply there: no rights are looked at, and nobody is told. */
export function seedRequest({ user, title, seasons, is4k = false }: SeededWish, world: World): RequestRow {
  const wish = { actor: user, requester: user, title, is4k, seasons };
  const { request } = makeRequest(wish, seasons, world);
  world.store.requests.push(request);
  return request;
}
