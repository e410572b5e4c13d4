import type { Format } from './format.ts';
import type { Texts } from './texts/texts.tsx';

interface Words {
  texts: Texts;
  format: Format;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

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

/** "40 seconds", "6 minutes", "2 h 05"; whole minutes, so that it agrees with "6 minutes ago". */
export const howLong = (ms: number, { format }: Words): string => {
  if (ms >= hourMs) return format.length(ms);
  const unitMs = ms < 2 * minuteMs ? 1000 : minuteMs;
  return format.duration(Math.max(1, (Math.floor(ms / unitMs) * unitMs) / 1000));
};
