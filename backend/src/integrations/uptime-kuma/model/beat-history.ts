import type { Beat } from '../wire/beat.ts';

/** How many beats of a monitor are kept: as many as Kuma itself shows. */
export const maxBeats = 100;

/** Most beats repeat the message of the one before, which need not be kept a hundred times. */
const sharingMessage = (beat: Beat, before: Beat | undefined): Beat =>
  before && before.message === beat.message ? { ...beat, message: before.message } : beat;

/**
 * Adds a beat at the end; the same list comes back when it is already known.
 *
 * In the order of arrival, not of time: a clock that was set back must not hide what happens now.
 */
export const appendBeat = (beats: readonly Beat[], beat: Beat): readonly Beat[] => {
  if (beats.some(({ atMs }) => atMs === beat.atMs)) return beats;
  return [...beats.slice(1 - maxBeats), sharingMessage(beat, beats.at(-1))];
};

const withoutRepeats = (beats: readonly Beat[]): Beat[] => {
  const byTime = new Map<number, Beat>();
  let before: Beat | undefined;
  for (const beat of beats) {
    before = sharingMessage(beat, before);
    byTime.set(beat.atMs, before);
  }
  return [...byTime.values()].slice(-maxBeats);
};

/**
 * Puts a history that the server sent in the place of what is known.
 *
 * A live beat is sent before it is stored, so those that are newer than the history stay
 * (uptime-kuma.md: "de-duplicate by (monitorID,time)").
 */
export const replaceHistory = (known: readonly Beat[], sent: readonly Beat[]): readonly Beat[] => {
  const newestMs = sent.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
  return withoutRepeats([...sent, ...known.filter(({ atMs }) => atMs > newestMs)]);
};
