import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dialect, dialects } from '../src/overseerr/installation.ts';
import { answerDifferences, type Comparison } from './compare-answers.ts';
import { useHousehold } from './household-for-test.ts';
import {
  leftOut,
  type RecordedCall,
  readDeliveries,
  readSession,
  recordedAccounts,
  recordedKey,
  recordedTitles,
} from './overseerr-sessions.ts';
import { openWebhookSink, type WebhookSink } from './webhook-sink.ts';

const household = useHousehold();
let sink: WebhookSink;

const comparison: Comparison = {
  facts: new Set([
    ...[
      'id',
      'status',
      'status4k',
      'type',
      'mediaType',
      'tmdbId',
      'tvdbId',
      'is4k',
      'seasonNumber',
      'seasonCount',
    ],
    ...['canRemove', 'isAutoRequest', 'pages', 'pageSize', 'results', 'page', 'permissions', 'requestCount'],
    ...['used', 'remaining', 'limit', 'days', 'restricted', 'message', 'issueType', 'problemSeason', 'title'],
    ...['total', 'movie', 'tv', 'pending', 'approved', 'declined', 'processing', 'available', 'completed'],
    ...[
      'video',
      'audio',
      'subtitles',
      'others',
      'open',
      'closed',
      'enabled',
      'types',
      'jsonPayload',
      'authHeader',
    ],
    ...['movieQuotaLimit', 'movieQuotaDays', 'tvQuotaLimit', 'tvQuotaDays', 'releaseDate', 'firstAirDate'],
  ]),
  foreign: new Set([
    'settings',
    'credits',
    'genres',
    'genreIds',
    'relatedVideos',
    'networks',
    'episodes',
    'knownFor',
    'genre',
  ]),
};

/** The recorded search server told of more pages than it had, and of everything in every list. */
const onlyShapes: Comparison = { facts: new Set(), foreign: comparison.foreign };
const isOfTmdb = (name: string) => /^0[567]|^08[12]|^145|^207/.test(name);
/** Their bodies are pictures, or a list of people that is the household's own. */
const onlyStatus = new Set(['190-imageproxy-noauth', '191-imageproxy-again', '030-settings-plex-users']);

/** The recorded server when the session began: set up, with the owner alone. */
async function begin(dialect: Dialect) {
  await household.control.overseerr.set({ dialect, apiKey: recordedKey, insertDelayMs: 0 });
  await household.control.overseerr.empty();
  for (const title of recordedTitles) await household.control.overseerr.addTitle(title);
}

/** The same call with the household's accounts, addresses and pictures. */
function adapted({ name, request: { path, headers, body } }: RecordedCall) {
  const sent = JSON.stringify(body)
    ?.replace(/http:\/\/127\.0\.0\.1:\d+\/hook\/\w+/g, sink.url)
    .replace(
      /"(100[234])"/g,
      (_, id: keyof typeof recordedAccounts) => `"${accountId(recordedAccounts[id])}"`,
    );
  if (name === '033-auth-plex-bob-autocreate') {
    const plexIds = [String(accountId('bob'))];
    return { path: '/api/v1/user/import-from-plex', body: JSON.stringify({ plexIds }), key: recordedKey };
  }
  return {
    path: path.replace('poster603', 'movie-603-poster'),
    body: body === null ? undefined : sent,
    key: headers['X-Api-Key'],
  };
}

const accountId = (person: (typeof recordedAccounts)[keyof typeof recordedAccounts]) =>
  household.state().people[person].id;

async function call(recorded: RecordedCall) {
  const { path, body, key } = adapted(recorded);
  const asUser = recorded.request.headers['X-API-User'];
  const headers = {
    ...(key && { 'x-api-key': key }),
    ...(asUser && { 'x-api-user': asUser }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  // As it is written: `fetch` would encode some of the characters that are refused.
  const { hostname, port } = new URL(household.state().addresses.overseerr);
  const sent = request({ hostname, port, path, method: recorded.request.method, headers }).end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, contentType: answer.headers['content-type'], text: await text(answer) };
}

/** What differs between the answer and the recording. */
async function replayed(recorded: RecordedCall): Promise<string[]> {
  sink.answerWith(/sink-?500/.test(recorded.name) ? 500 : 200);
  const { status, contentType, text: answered } = await call(recorded);
  if (recorded.name === '033-auth-plex-bob-autocreate') return [];
  if (status !== recorded.status)
    return [`status ${status}, not ${recorded.status}: ${answered.slice(0, 200)}`];
  if (onlyStatus.has(recorded.name) || answered === '') return [];
  const body: unknown = contentType?.includes('json') ? JSON.parse(answered, inOrder) : answered;
  const expected: unknown = JSON.parse(JSON.stringify(recorded.body), inOrder);
  return answerDifferences(body, expected, isOfTmdb(recorded.name) ? onlyShapes : comparison);
}

/** Comments come in whatever order the database has them. */
const inOrder = (key: string, value: unknown): unknown =>
  key === 'comments' ? (value as { id: number }[]).sort((a, b) => a.id - b.id) : value;

beforeEach(async () => {
  sink = await openWebhookSink();
});
afterEach(() => sink.close());

describe.each(dialects)('%s', (dialect) => {
  const session = readSession(dialect);
  const covered = session.filter(({ name }) => !(name in leftOut));

  it('answers a long conversation as the real one did, and calls its webhook with the same words', async () => {
    await begin(dialect);
    const found: Record<string, string[]> = {};
    for (const recorded of covered) {
      const different = await replayed(recorded);
      if (different.length > 0) found[recorded.name] = different;
    }
    expect(found).toEqual({});

    const expected = readDeliveries(dialect);
    await sink.untilCount(expected.length);
    expect(wordsOf(sink.deliveries)).toEqual(wordsOf(expected));
  });
});

it('leaves out nothing that is not recorded', () => {
  const recorded = new Set(dialects.flatMap((dialect) => readSession(dialect).map(({ name }) => name)));
  expect(Object.keys(leftOut).filter((name) => !recorded.has(name))).toEqual([]);
});

type Sent = { headers: Record<string, unknown>; body: Record<string, unknown> };

/** Deliveries in an order of their own, without what belongs to the accounts and pictures of either side. */
function wordsOf(deliveries: readonly Sent[]) {
  const own = /"(?:\w+_email|\w+_username|\w+_avatar|image)":"[^"]*"/g;
  return deliveries
    .map(({ headers, body }) => ({
      ...{ authorization: headers.authorization, agent: headers['user-agent'] },
      body: JSON.parse(
        JSON.stringify(body).replace(own, (found) => `${found.split(':')[0]}:"..."`),
      ) as unknown,
    }))
    .map((delivery) => JSON.stringify(delivery, null, 1))
    .sort();
}
