import { type Texts, useLanguage, useTexts } from './texts/texts.tsx';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const daysCalledByName = 6;

export interface Format {
  /** "3 hours ago", in the language of the texts. */
  ago(iso: string): string;
  /** "today", "yesterday", "Friday", or the date. */
  day(iso: string): string;
  /** As short as it can be told: "18:20" today, "Tue 18:20" within a week, else the date. */
  moment(iso: string): string;
  /** Date and time as the reader writes them. */
  dateTime(iso: string): string;
  date(iso: string): string;
  /** "18 Nov", where there is no room for a year; takes milliseconds. */
  shortDate(ms: number): string;
  /** Time of day as the reader writes it; takes milliseconds. */
  time(ms: number): string;
  /** "11:42" */
  countdown(seconds: number): string;
  /** "43 seconds" */
  duration(seconds: number): string;
  /** "1 h 53", as the small print of a poster says it; takes milliseconds. */
  length(ms: number): string;
  /** Where in it: "0:41", hours and minutes. */
  position(ms: number): string;
  /** A day without a time, as in 1955-09-25: "25 September 1955". */
  calendarDay(isoDate: string): string;
  /** "4.2 GB" */
  size(bytes: number): string;
  number(value: number): string;
}

interface FormatOptions extends Locales {
  phrases: Texts['time'];
  now?: () => number;
}

interface Locales {
  /** For words that stand inside a sentence: the language of the texts. */
  words: string;
  /** For figures: as the reader is used to. */
  figures: string;
}

const startOfDay = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
const daysBetween = (from: number, to: number) => Math.round((startOfDay(to) - startOfDay(from)) / dayMs);

const createAgo = (words: Intl.RelativeTimeFormat, phrases: Texts['time']) => (ms: number, now: number) => {
  const age = Math.max(0, now - ms);
  const minutes = Math.floor(age / minuteMs);
  const hours = Math.floor(age / hourMs);
  if (minutes === 0) return words.format(0, 'second');
  if (minutes === 1) return phrases.aMinuteAgo;
  if (hours === 0) return words.format(-minutes, 'minute');
  if (hours === 1) return phrases.anHourAgo;
  if (age < dayMs) return words.format(-hours, 'hour');
  return words.format(-Math.max(1, daysBetween(ms, now)), 'day');
};

const duration = (locale: string, seconds: number) => {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
};

const position = (ms: number) => {
  const minutes = Math.floor(ms / minuteMs);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const sizeUnits = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const size = (locale: string, bytes: number) => {
  const power = bytes < 1000 ? 1 : Math.min(Math.floor(Math.log10(bytes) / 3), sizeUnits.length);
  const value = bytes / 1000 ** power;
  const unit = sizeUnits[power - 1];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(value);
};

export const createFormat = ({ words, figures, phrases, now = Date.now }: FormatOptions): Format => {
  const wordsAgo = new Intl.RelativeTimeFormat(words, { numeric: 'auto' });
  const ago = createAgo(wordsAgo, phrases);
  const weekday = new Intl.DateTimeFormat(words, { weekday: 'long' });
  const weekdayTime = new Intl.DateTimeFormat(figures, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const date = new Intl.DateTimeFormat(figures, { dateStyle: 'medium' });
  const shortDate = new Intl.DateTimeFormat(figures, { day: 'numeric', month: 'short' });
  const dateTime = new Intl.DateTimeFormat(figures, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(figures, { timeStyle: 'short' });
  const number = new Intl.NumberFormat(figures);
  const calendarDay = new Intl.DateTimeFormat(words, { dateStyle: 'long', timeZone: 'UTC' });

  return {
    ago: (iso) => ago(Date.parse(iso), now()),
    day: (iso) => {
      const ms = Date.parse(iso);
      const days = Math.max(0, daysBetween(ms, now()));
      if (days < 2) return wordsAgo.format(-days, 'day');
      return days <= daysCalledByName ? weekday.format(ms) : date.format(ms);
    },
    moment: (iso) => {
      const ms = Date.parse(iso);
      const days = Math.max(0, daysBetween(ms, now()));
      if (days === 0) return time.format(ms);
      if (days <= daysCalledByName) return weekdayTime.format(ms);
      const isThisYear = new Date(ms).getFullYear() === new Date(now()).getFullYear();
      return isThisYear ? shortDate.format(ms) : date.format(ms);
    },
    dateTime: (iso) => dateTime.format(Date.parse(iso)),
    date: (iso) => date.format(Date.parse(iso)),
    shortDate: (ms) => shortDate.format(ms),
    time: (ms) => time.format(ms),
    countdown: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    duration: (seconds) => duration(words, seconds),
    length: (ms) => {
      const minutes = Math.max(1, Math.round(ms / minuteMs));
      return phrases.length(Math.floor(minutes / 60), minutes % 60);
    },
    position,
    calendarDay: (isoDate) => calendarDay.format(Date.parse(isoDate)),
    size: (bytes) => size(figures, bytes),
    number: (value) => number.format(value),
  };
};

/** The reader's own variety of the texts' language (`en-GB`), and the reader's first locale for figures. */
const readerLocales = (language: string): Locales => {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  return {
    words: wanted.find((locale) => locale.startsWith(language)) ?? language,
    figures: wanted[0] ?? language,
  };
};

/** Formatters are slow to make, and every tile of a wall needs them: one set serves a language. */
const formats = new Map<string, Format>();

export const useFormat = (): Format => {
  const language = useLanguage();
  const { time: phrases } = useTexts();
  const locales = readerLocales(language);
  const key = `${language} ${locales.words} ${locales.figures}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = createFormat({ ...locales, phrases });
  formats.set(key, made);
  return made;
};
