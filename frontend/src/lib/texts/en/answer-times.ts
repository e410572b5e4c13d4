import type { HistoryRange } from '@medianest/shared';

const ranges: Record<HistoryRange, { button: string; span: string }> = {
  '1h': { button: '1 h', span: 'last hour' },
  '24h': { button: '24 h', span: 'last 24 hours' },
  '7d': { button: '7 d', span: 'last 7 days' },
  '30d': { button: '30 d', span: 'last 30 days' },
};

/** How long something took to answer, as a chart and in words. */
export const answerTimes = {
  ranges,
  title: (range: HistoryRange) => `Answer time, ${ranges[range].span}`,
  chooseRange: 'How far back',
  drawing: (name: string, range: HistoryRange) => `Answer times of ${name}, ${ranges[range].span}`,
  nothing: 'Nothing is known of this time.',
  failed: 'The answer times could not be told',
  now: 'now',
  usual: (time: string) => `Usually ${time}`,
  slowest: (time: string) => `slowest ${time}`,
  outage: (from: string, to: string) => `No answer from ${from} to ${to}`,
  outageNow: (from: string) => `No answer since ${from}`,
  maintenance: (from: string, to: string) => `Maintenance from ${from} to ${to}`,
  maintenanceNow: (from: string) => `Maintenance since ${from}`,
  moreSpans: (count: number) => `and ${count} more ${count === 1 ? 'time' : 'times'} before`,
  never: 'No check failed.',
  table: { from: 'From', state: 'State', answer: 'Answer time' },

  whatWeKnow: 'What we know',
  becameSlow: 'Answers became slow',
  lastAnswer: (time: string) => `Last answer, after ${time}`,
  lastAnswerUntimed: 'Last answer',
  silent: 'No answer any more',
  lastWords: (words: string) => `What it said: ${words}`,
  askedAgain: 'Asked again, every half minute; no answer yet',
  stillWorks: (things: string) => `What still works: ${things}.`,
  nothingElseWorks: 'Nothing else answers either.',
  openSettings: 'Open its settings',
};
