import { describe, expect, it } from 'vitest';
import { recordedDialects, startRecordedOverseerr } from '../../../test/support/recorded-overseerr.ts';
import type { NewRequest } from './create-request.ts';

const film: NewRequest = { type: 'movie', tmdbId: 603, is4k: false, asUser: 2 };
const series: NewRequest = { type: 'tv', tmdbId: 1396, seasons: [1, 2], is4k: false, asUser: 2 };

describe.each(recordedDialects)('%s', (dialect) => {
  const ask = async (name: string, request: NewRequest = film) => {
    const { overseerr, sent } = await startRecordedOverseerr(dialect, [name]);
    return { outcome: await overseerr.requests.create(request), sent };
  };

  it('is asked for a film as the user, and says that it was', async () => {
    const { outcome, sent } = await ask('req-movie-as-alice');
    expect(outcome).toEqual({ outcome: 'created', requestId: 1, state: 'pending', seasons: [] });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: '/request',
      headers: { 'x-api-key': 'the-key', 'x-api-user': '2', 'content-type': 'application/json' },
    });
    expect(sent[0]?.body).toEqual({ mediaType: 'movie', mediaId: 603, is4k: false });
  });

  it('is asked for seasons by their numbers, and says which are new', async () => {
    const { outcome, sent } = await ask('req-tv-seasons', series);
    expect(outcome).toMatchObject({ outcome: 'created', seasons: [1, 2] });
    expect(sent[0]?.body).toEqual({ mediaType: 'tv', mediaId: 1396, is4k: false, seasons: [1, 2] });
    expect((await ask('req-tv-overlap', series)).outcome).toMatchObject({ outcome: 'created', seasons: [3] });
  });

  it.each([
    ['req-movie-dup', { outcome: 'duplicate' }],
    ['req-tv-same-seasons-202', { outcome: 'nothing-new' }],
    ['req-quota-exceeded', { outcome: 'quota', message: 'Movie Quota exceeded.' }],
    ['req-tv-quota-exceeded', { outcome: 'quota', message: 'Series Quota exceeded.' }],
    [
      'req-no-permission',
      { outcome: 'no-permission', message: 'You do not have permission to make movie requests.' },
    ],
    [
      'req-4k-noperm',
      { outcome: 'no-permission', message: 'You do not have permission to make 4K movie requests.' },
    ],
    ['req-unknown-media', { outcome: 'unknown-title' }],
    ['req-bad-type', { outcome: 'refused', message: expect.stringContaining('mediaType') }],
  ])('says with %s why it does not', async (name, expected) => {
    expect((await ask(name)).outcome).toEqual(expected);
  });

  it('does not say what became of a request after an error of its own', async () => {
    expect((await ask('req-tv-no-seasons', series)).outcome).toMatchObject({ outcome: 'unknown' });
  });

  it('is not asked for no seasons', async () => {
    const { outcome, sent } = await ask('req-tv-seasons', { ...series, seasons: [] });
    expect(outcome).toEqual({ outcome: 'nothing-new' });
    expect(sent).toEqual([]);
  });

  it('approves, declines, tries again and forgets requests', async () => {
    const { overseerr, sent } = await startRecordedOverseerr(dialect, [
      'approve',
      'decline',
      'retry',
      'delete',
    ]);
    const approved = { outcome: 'done', value: { requestId: 1, state: 'approved' } };
    expect(await overseerr.requests.approve(1)).toMatchObject(approved);
    expect(await overseerr.requests.retry(1)).toMatchObject(approved);
    const declined = await overseerr.requests.decline(5);
    expect(declined).toMatchObject({ outcome: 'done', value: { requestId: 5, state: 'declined' } });
    expect(await overseerr.requests.remove(6)).toEqual({ outcome: 'done', value: undefined });
    expect(JSON.stringify([approved, declined])).not.toMatch(/@|100[123]/);
    expect(sent.every(({ headers }) => headers['x-api-user'] === undefined)).toBe(true);
  });

  it.each([
    ['approve-404', (at: Requests) => at.approve(99999), { outcome: 'not-found' }],
    ['delete-404', (at: Requests) => at.remove(99999), { outcome: 'not-found' }],
    ['approve-as-alice', (at: Requests) => at.approve(1), { outcome: 'not-admitted' }],
    ['delete-other-user', (at: Requests) => at.remove(1), { outcome: 'no-permission' }],
  ])('says with %s why nothing was decided', async (name, decide, expected) => {
    const { overseerr } = await startRecordedOverseerr(dialect, [name]);
    expect(await decide(overseerr.requests)).toMatchObject(expected);
  });

  it('takes a problem and what is said about it', async () => {
    const names = ['issue-create', 'issue-comment', 'issue-resolve', 'issue-reopen'];
    const { overseerr, sent } = await startRecordedOverseerr(dialect, names);
    const { create, comment, resolve, reopen } = overseerr.issues;
    const reported = await create({ mediaId: 1, type: 'subtitles', message: 'None', asUser: 2 });
    expect(reported).toMatchObject({ outcome: 'done', value: { issueId: 1, issueType: 'subtitles' } });
    const issue = { issueType: 3, message: 'None', mediaId: 1, problemSeason: 0, problemEpisode: 0 };
    expect(sent[0]).toMatchObject({ headers: { 'x-api-user': '2' }, body: issue });
    const commented = await comment({ issueId: 1, message: 'Looking at it', asUser: 1 });
    expect(commented).toMatchObject({ value: { comments: [{}, { message: 'Looking at it' }] } });
    expect(await resolve(1)).toMatchObject({ value: { state: 'resolved' } });
    expect(await reopen(1)).toMatchObject({ value: { state: 'open' } });
    expect(JSON.stringify([reported, commented])).not.toMatch(/@example|100[123]|avatar/);
  });

  it('takes no problem with what the library does not have', async () => {
    const { overseerr } = await startRecordedOverseerr(dialect, ['issue-no-media']);
    const issue = { mediaId: 9999, type: 'video', message: 'x', asUser: 3 } as const;
    expect(await overseerr.issues.create(issue)).toEqual({ outcome: 'not-found' });
  });

  it('imports people and lists everybody then', async () => {
    const { overseerr, sent } = await startRecordedOverseerr(dialect, ['import-again', 'user-list-admin']);
    const imported = await overseerr.users.importFromPlex(['1002']);
    if (imported.outcome !== 'done') throw new Error('It was refused');
    expect(imported.value.byPlexId.get('1002')).toBe(2);
    expect(sent[0]?.body).toEqual({ plexIds: ['1002'] });
  });
});

type Requests = Awaited<ReturnType<typeof startRecordedOverseerr>>['overseerr']['requests'];

describe('Seerr', () => {
  it.each([
    ['req-blocklisted-bob', { outcome: 'blocklisted' }],
    ['csrf', { outcome: 'csrf' }],
  ])('says with %s why it takes no request', async (name, expected) => {
    const { overseerr } = await startRecordedOverseerr('seerr', [name]);
    expect(await overseerr.requests.create(film)).toEqual(expected);
  });
});
