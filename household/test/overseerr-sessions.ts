import { readFileSync } from 'node:fs';
import type { TitleBody } from '../src/overseerr/control/contract.ts';
import type { Dialect } from '../src/overseerr/installation.ts';

export interface RecordedCall {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body: Record<string, unknown> | null;
  };
  readonly status: number | null;
  readonly body: unknown;
}

export interface RecordedDelivery {
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

const linesOf = (file: string) =>
  readFileSync(new URL(`../recorded/overseerr/sessions/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

/** One long conversation with a real server, call by call. */
export const readSession = (dialect: Dialect) => linesOf(`session-${dialect}`) as RecordedCall[];
/** What its webhook sent meanwhile. */
export const readDeliveries = (dialect: Dialect) => linesOf(`deliveries-${dialect}`) as RecordedDelivery[];

export const recordedKey = 'testkey-medianest';

/** Who was whom: the recorded accounts, and those of the household. */
export const recordedAccounts = { 1002: 'alice', 1003: 'bob', 1004: 'kid' } as const;

/** Calls that are not simulated, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  '001-status': 'compared by itself',
  '002-api-root': 'compared by itself',
  '003-settings-public': 'compared by itself',
  '004-request-key-but-no-users': 'compared by itself, without users',
  '010-auth-plex-badtoken': 'nobody signs in to it',
  '011-auth-plex-owner': 'nobody signs in to it',
  '012-auth-me-cookie': 'nobody signs in to it',
  '014-auth-local-bad': 'nobody signs in to it',
  '023-settings-main-get': 'its own settings',
  '034-auth-plex-stranger': 'nobody signs in to it',
  '041-as-nonnumeric-user': 'never answered: tried by itself',
  '07x-discover-sliders': 'its own start page',
  '085-person': 'people have numbers of their own here',
  '192-imageproxy-other-scheme': 'the recorded image server answered every address',
  '204-blacklist-deprecated': 'an older name',
  '205-watchlist-add': 'nobody keeps a list there',
  '208-settings-network': 'its own settings',
  '212-jobs': 'its own settings',
};

const film = (id: number, title: string, date: string, overview: string): TitleBody => ({
  ...{ mediaType: 'movie', id, title, date, overview, genres: ['Action', 'Science Fiction'] },
  ...{ cast: ['Keanu Reeves'], imdbId: id === 603 ? 'tt0133093' : `tt${String(id).padStart(7, '0')}` },
});

const series = (
  id: number,
  title: string,
  facts: { date: string; tvdbId: number; seasons: number; overview: string },
) =>
  ({
    ...{ mediaType: 'tv', id, title, date: facts.date, overview: facts.overview, tvdbId: facts.tvdbId },
    seasons: Array.from({ length: facts.seasons + 1 }, (_, number) => ({
      number,
      episodes: ['Pilot', 'Two', 'Three'],
    })),
  }) satisfies TitleBody;

/** What the recorded server knew of. */
export const recordedTitles: readonly TitleBody[] = [
  film(603, 'The Matrix', '1999-03-30', 'A hacker learns that the world he lives in is a simulation.'),
  film(604, 'The Matrix Reloaded', '2003-05-15', 'Six months on, the machines dig towards Zion.'),
  film(424, "Schindler's List", '1993-12-15', 'A businessman saves over a thousand refugees.'),
  film(27205, 'Inception', '2010-07-15', 'A thief enters dreams to plant an idea.'),
  film(550, 'Fight Club', '1999-10-15', 'An office worker and a soap maker start a club.'),
  {
    ...film(
      194,
      'Amélie',
      '2001-04-25',
      'A waitress in Montmartre changes lives. “Quotes” & <tags> — ünïcode.',
    ),
    language: 'fr',
  },
  { ...film(999001, 'No Poster Film', '', ''), hasArtwork: false },
  series(1396, 'Breaking Bad', {
    ...{ date: '2008-01-20', tvdbId: 81189, seasons: 5, overview: 'A chemistry teacher turns to crime.' },
  }),
  series(1399, 'Game of Thrones', {
    ...{ date: '2011-04-17', tvdbId: 121361, seasons: 8, overview: 'Noble families fight for a throne.' },
  }),
  series(95396, 'Severance', {
    ...{ date: '2022-02-17', tvdbId: 371980, seasons: 2, overview: 'Workers split their memories.' },
  }),
];
