import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { refreshAllLibraries, refreshLibraries } from './refresh-libraries.ts';

const keys = [
  ['session'],
  ['plex', 'recently-added'],
  ['plex', 'item', '55'],
  ['plex', 'library', '1', 'page', 0],
  ['plex', 'library', '2', 'page', 0],
];

/** Answers to all of these are at hand; which count as old afterwards? */
const oldAfter = async (refresh: (client: QueryClient) => Promise<void>) => {
  const client = new QueryClient();
  for (const queryKey of keys) client.setQueryData(queryKey, 'an answer');
  await refresh(client);
  const old = keys.filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated);
  client.clear();
  return old;
};

describe('a change in a library', () => {
  it('makes old what belongs to it, and what may hold items of any', async () => {
    expect(await oldAfter((client) => refreshLibraries(client, ['2']))).toEqual([
      ['plex', 'recently-added'],
      ['plex', 'item', '55'],
      ['plex', 'library', '2', 'page', 0],
    ]);
  });

  it.each(['brief', 'long'] as const)(
    'that nobody heard of makes everything of Plex old after a %s absence, and nothing else',
    async (absence) => {
      const refreshAll = (client: QueryClient) => refreshAllLibraries(client, absence);
      expect(await oldAfter(refreshAll)).toEqual(keys.slice(1));
    },
  );
});
