import type { MediaRequest, RequestEvent, RequestStep } from '@medianest/shared';
import type { Format } from '#lib/format.ts';
import type { Texts } from '#lib/texts/texts.tsx';

/** Lit, filling, dark, blue (kept for later) or red (no further). */
export type WindowState = 'on' | 'now' | 'next' | 'held' | 'no';

export interface WayStep {
  word: string;
  note: string;
  state: WindowState;
  /** How much of the window is lit, in percent. */
  fill?: number;
}

export interface WayReader {
  texts: Texts;
  format: Format;
  /** Who decides; "you" when the reader may. */
  ownerName: string;
}

type Way = readonly [WayStep, WayStep, WayStep, WayStep];

const dayMs = 86_400_000;
const lookingFill = 12;
const waitingFill = 30;

const lastOf = ({ timeline }: MediaRequest, step: RequestStep): RequestEvent | undefined =>
  timeline.findLast((event) => event.step === step);

/** What each window says, for one request and one reader. */
const createWords = (request: MediaRequest, { texts, format, ownerName }: WayReader) => {
  const { way } = texts.requests;
  const at = (step: RequestStep) => {
    const event = lastOf(request, step);
    return event === undefined ? '' : format.moment(event.at);
  };
  const next = (word: string, note = ''): WayStep => ({ word, note, state: 'next' });
  const percentOf = (percent: number) => `${format.number(Math.round(percent))} %`;

  const coming = (): WayStep => {
    const { progress, availability } = request;
    if (progress !== null) {
      const note = way.comingNote(percentOf(progress.percent), progress.minutesLeft);
      return { word: way.coming, note, state: 'now', fill: progress.percent };
    }
    const since = lastOf(request, 'approved')?.at ?? request.createdAt;
    const isLong = Date.now() - Date.parse(since) > dayMs;
    if (availability === 'partial') return { word: way.coming, note: way.partly, state: 'now', fill: 50 };
    return isLong
      ? { word: way.notFound, note: way.lookingSince(format.moment(since)), state: 'now', fill: lookingFill }
      : { word: way.coming, note: way.looking, state: 'now', fill: lookingFill };
  };

  const deniedBy = lastOf(request, 'denied')?.by ?? null;
  return {
    asked: { word: way.asked, note: format.moment(request.createdAt), state: 'on' } as WayStep,
    kept: { word: way.kept, note: format.moment(request.createdAt), state: 'held' } as WayStep,
    sent: next(way.sent, way.sentNote),
    waiting: {
      word: way.waiting,
      note: request.can.includes('approve') ? way.waitingForYou : way.waitingFor(ownerName),
      state: 'now',
      fill: waitingFill,
    } as WayStep,
    approved: {
      word: way.approved,
      note: way.by(lastOf(request, 'approved')?.by ?? null),
      state: 'on',
    } as WayStep,
    denied: { word: way.denied, note: deniedBy === null ? '' : way.by(deniedBy), state: 'no' } as WayStep,
    failed: { word: way.failed, note: at('failed'), state: 'no' } as WayStep,
    coming,
    willCome: next(way.coming),
    cameIn: { word: way.cameIn, note: at('coming'), state: 'on' } as WayStep,
    willBeReady: next(way.ready),
    ready: { word: way.ready, note: at('available'), state: 'on' } as WayStep,
    gone: { word: way.gone, note: way.goneNote, state: 'no' } as WayStep,
  };
};

/** The four windows of a request: asked, approved, coming, ready. */
export const waySteps = (request: MediaRequest, reader: WayReader): Way => {
  const words = createWords(request, reader);
  const { asked, approved, willCome, willBeReady } = words;
  switch (request.status) {
    case 'queued':
      return [words.kept, words.sent, willCome, willBeReady];
    case 'pending':
      return [asked, words.waiting, willCome, willBeReady];
    case 'approved':
      return [asked, approved, words.coming(), willBeReady];
    case 'completed':
      return [asked, approved, words.cameIn, request.availability === 'deleted' ? words.gone : words.ready];
    case 'denied':
      return [asked, words.denied, willCome, willBeReady];
    case 'failed':
      return [asked, approved, words.failed, willBeReady];
  }
};
