import type { Beat, HistoryRange } from '@medianest/shared';
import { PartFailed } from '#components/part-failed.tsx';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { AnswerChart } from './answer-chart.tsx';

const ranges: readonly HistoryRange[] = ['1h', '24h', '7d', '30d'];

export interface PastOf {
  data: { beats: readonly Beat[] } | undefined;
  error: unknown;
  errorUpdatedAt: number;
  isFetching: boolean;
  retry: () => void;
}

interface AnswerTimesProps {
  name: string;
  range: HistoryRange;
  onRange: (range: HistoryRange) => void;
  past: PastOf;
  warns: boolean;
}

const Content = ({ name, range, past, warns }: Omit<AnswerTimesProps, 'onRange'>) => {
  const { answerTimes } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = past;
  if (data !== undefined) return <AnswerChart name={name} beats={data.beats} range={range} warns={warns} />;
  if (error === null) return <Bone className="h-44 w-full" />;
  return (
    <PartFailed
      title={answerTimes.failed}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** How long something took to answer, as far back as is wished. */
export const AnswerTimes = ({ range, onRange, ...content }: AnswerTimesProps) => {
  const { answerTimes } = useTexts();
  return (
    <div className="min-w-0">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <h4 className="type-subhead">{answerTimes.title(range)}</h4>
        <Segments label={answerTimes.chooseRange}>
          {ranges.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === range}
              onClick={() => onRange(each)}
              className={segmentStyles({ chosen: each === range })}
            >
              {answerTimes.ranges[each].button}
            </button>
          ))}
        </Segments>
      </div>
      <Content range={range} {...content} />
    </div>
  );
};
