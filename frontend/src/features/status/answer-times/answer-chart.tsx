import type { Beat, HistoryRange } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { answerWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { ChartDrawing } from './chart-drawing.tsx';
import { roundAbove, slowestMs, spansOf, usualMs } from './chart-shape.ts';
import { ChartTable } from './chart-table.tsx';
import { ChartWords } from './chart-words.tsx';
import { useChartTimes } from './use-chart-times.ts';

interface AnswerChartProps {
  /** Of what is watched. */
  name: string;
  beats: readonly Beat[];
  range: HistoryRange;
  warns: boolean;
}

/** Answer times over time: the drawing, its scale, its words, and a table behind it. */
export const AnswerChart = ({ name, beats, range, warns }: AnswerChartProps) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const times = useChartTimes(range);
  const spans = spansOf(beats);
  const slowest = slowestMs(beats);
  const topMs = roundAbove((slowest ?? 1) * 1.05);
  const title = texts.answerTimes.drawing(name, range);
  if (slowest === null && spans.length === 0) {
    return <p className="py-6 text-small text-text-3">{texts.answerTimes.nothing}</p>;
  }
  return (
    <div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-text-3 text-tiny tabular-nums">
        <div aria-hidden className="-my-2 flex flex-col justify-between text-right">
          {(slowest === null ? [] : [topMs, topMs / 2, 0]).map((ms) => (
            <span key={ms}>{answerWords(ms, words)}</span>
          ))}
        </div>
        <ChartDrawing
          name={title}
          beats={beats}
          spans={spans}
          topMs={topMs}
          usualMs={usualMs(beats)}
          warns={warns}
        />
        <div aria-hidden className="col-start-2 mt-3 flex justify-between">
          {times.ticks(beats).map((tick, index) => (
            <span key={tick} className={index % 2 === 1 ? 'hidden rail:inline' : undefined}>
              {tick}
            </span>
          ))}
          <span>{texts.answerTimes.now}</span>
        </div>
      </div>
      <ChartWords beats={beats} spans={spans} range={range} />
      <ChartTable name={title} beats={beats} range={range} />
    </div>
  );
};
