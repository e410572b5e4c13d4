import type { Format } from './format.ts';
import type { Texts } from './texts/texts.tsx';

interface Words {
  texts: Texts;
  format: Format;
}

const hourMs = 60 * 60_000;

/** Rounded down: only what never failed is 100 %. */
export const percentWords = (percent: number | null, { texts, format }: Words): string =>
  percent === null
    ? texts.status.notKnown
    : texts.status.percent(format.number(Math.floor(percent * 10) / 10));

/** "38 ms", "1.2 s". */
export const answerWords = (ms: number, { texts, format }: Words): string =>
  ms < 1000
    ? texts.status.milliseconds(format.number(Math.round(ms)))
    : texts.status.seconds(format.number(Math.round(ms / 100) / 10));

/** "6 minutes", "2 h 05". */
export const howLong = (ms: number, { format }: Words): string =>
  ms < hourMs ? format.duration(Math.max(1, Math.round(ms / 1000))) : format.length(ms);
