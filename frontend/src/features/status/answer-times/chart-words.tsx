import type { Beat, HistoryRange } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { useFormat } from '#lib/format.ts';
import { answerWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { type Span, slowestMs, usualMs } from './chart-shape.ts';
import { useChartTimes } from './use-chart-times.ts';

/** What is named one by one; the rest is counted. */
const namedSpans = 3;

interface ChartWordsProps {
  beats: readonly Beat[];
  spans: readonly Span[];
  range: HistoryRange;
}

const SpanWords = ({ span: { status, from, to }, beats, range }: ChartWordsProps & { span: Span }) => {
  const { answerTimes: texts } = useTexts();
  const { exact } = useChartTimes(range);
  const start = exact(beats[from]?.at ?? '');
  // The minute that runs has often not been looked at yet, which ends nothing.
  const isOver = beats.slice(to).some((beat) => beat.status !== 'unknown');
  const after = isOver ? beats[to] : undefined;
  const isDown = status === 'down';
  const now = isDown ? texts.outageNow : texts.maintenanceNow;
  const over = isDown ? texts.outage : texts.maintenance;
  return (
    <li className="flex items-center gap-2">
      <span
        aria-hidden
        className={cx(
          'size-3 flex-none rounded-[3px] opacity-45',
          isDown ? 'bg-(--down-fill)' : 'bg-(--care-fill)',
        )}
      />
      {after === undefined ? now(start) : over(start, exact(after.at))}
    </li>
  );
};

/** The chart in words: what is usual, and when there was no answer. */
export const ChartWords = (props: ChartWordsProps) => {
  const { beats, spans } = props;
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { answerTimes } = texts;
  const [usual, slowest] = [usualMs(beats), slowestMs(beats)];
  const named = spans.slice(-namedSpans).reverse();
  const hasAnswers = usual !== null && slowest !== null;
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-text-3 text-tiny">
      {hasAnswers && (
        <li className="flex items-center gap-2">
          <span aria-hidden className="w-5 flex-none border-text-3 border-t border-dashed" />
          {answerTimes.usual(answerWords(usual, words))}, {answerTimes.slowest(answerWords(slowest, words))}
        </li>
      )}
      {named.map((span) => (
        <SpanWords key={span.from} span={span} {...props} />
      ))}
      {spans.length > named.length && <li>{answerTimes.moreSpans(spans.length - named.length)}</li>}
      {spans.length === 0 && hasAnswers && <li>{answerTimes.never}</li>}
    </ul>
  );
};
