import { describe, expect, it } from 'vitest';
import { readNotices } from './read-notices.ts';

const container = (type: string, parts: object) =>
  JSON.stringify({ NotificationContainer: { type, size: 1, ...parts } });

const timeline = (...entries: object[]) =>
  container('timeline', {
    TimelineEntry: entries.map((entry) => ({
      identifier: 'com.plexapp.plugins.library',
      sectionID: '1',
      itemID: '10141',
      type: 1,
      title: 'Charade',
      state: 5,
      updatedAt: 1790301266,
      ...entry,
    })),
  });

const activity = (event: string, more: object) =>
  container('activity', {
    ActivityNotification: [
      { event, uuid: 'u1', Activity: { uuid: 'u1', type: 'library.update.section', progress: 42, ...more } },
    ],
  });

const changed = (sectionId: string | null) => ({ kind: 'library-changed', sectionId });

describe('notices of a media server', () => {
  it.each([0, 1, 5, 9])('tell of an item in state %s', (state) => {
    expect(readNotices(timeline({ state }))).toEqual([changed('1')]);
  });

  it.each([2, 3, 4])('leave out an item that is only being matched (%s)', (state) => {
    expect(readNotices(timeline({ state }))).toEqual([]);
  });

  it('name each section once, whatever its type', () => {
    expect(readNotices(timeline({}, { sectionID: 1 }, { sectionID: '2' }, {}))).toEqual([
      changed('1'),
      changed('2'),
    ]);
  });

  it.each([-1, '-1', null, undefined])('do not take %s for a section', (sectionID) => {
    expect(readNotices(timeline({ sectionID }))).toEqual([changed(null)]);
  });

  it('leave out what is no item of a library', () => {
    expect(readNotices(timeline({ identifier: 'com.plexapp.plugins.playlists' }))).toEqual([]);
  });

  it('tell of a scan when it has ended', () => {
    const context = { Context: { librarySectionID: '7' } };
    expect(readNotices(activity('ended', context))).toEqual([changed('7')]);
    expect(readNotices(activity('ended', {}))).toEqual([changed(null)]);
    expect(readNotices(activity('updated', context))).toEqual([]);
    expect(readNotices(activity('started', {}))).toEqual([]);
    expect(readNotices(activity('ended', { type: 'media.generate.bif' }))).toEqual([]);
  });

  it('tell that something plays on or not, and that somebody stopped watching', () => {
    const playing = (...states: string[]) =>
      readNotices(
        container('playing', {
          PlaySessionStateNotification: states.map((state) => ({ state, ratingKey: '1' })),
        }),
      );
    expect(playing('playing', 'paused')).toEqual([{ kind: 'playback-changed' }]);
    expect(playing('stopped', 'stopped')).toEqual([
      { kind: 'playback-changed' },
      { kind: 'playback-stopped' },
    ]);
  });

  it.each(['status', 'reachability', 'something.new'])('pass over the type %s', (type) => {
    expect(readNotices(container(type, { StatusNotification: [{ title: 'x' }] }))).toEqual([]);
  });

  it.each([
    '',
    'hello',
    'null',
    '[]',
    '{}',
    '{"NotificationContainer":{}}',
    '{"NotificationContainer":{"type":"timeline","TimelineEntry":"none"}}',
    '{"NotificationContainer":{"type":"timeline","TimelineEntry":[{"state":"done","sectionID":{}}]}}',
  ])('are not read from %j', (text) => {
    expect(readNotices(text)).toBeNull();
  });
});
