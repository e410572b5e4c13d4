import type { Beat, HistoryRange } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { answerWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { condense } from './chart-shape.ts';
import { useChartTimes } from './use-chart-times.ts';

const mostRows = 15;

/** The same for screen readers, in as many rows as somebody listens to. */
export const ChartTable = ({
  name,
  beats,
  range,
}: {
  name: string;
  beats: readonly Beat[];
  range: HistoryRange;
}) => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { table } = texts.answerTimes;
  const { exact } = useChartTimes(range);
  return (
    <div className="sr-only">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{table.from}</th>
            <th scope="col">{table.state}</th>
            <th scope="col">{table.answer}</th>
          </tr>
        </thead>
        <tbody>
          {condense(beats, mostRows).map(({ at, status, responseTimeMs }) => (
            <tr key={at}>
              <th scope="row">{exact(at)}</th>
              <td>{texts.status.words[status]}</td>
              <td>{responseTimeMs === null ? texts.status.noAnswer : answerWords(responseTimeMs, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
