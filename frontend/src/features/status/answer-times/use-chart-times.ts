import type { Beat, HistoryRange } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';

const isShort = (range: HistoryRange) => range === '1h' || range === '24h';

/** How a chart names its moments: by the clock for a day, by the date beyond. */
export const useChartTimes = (range: HistoryRange) => {
  const format = useFormat();
  const name = (atMs: number) => (isShort(range) ? format.time(atMs) : format.shortDate(atMs));
  const exact = (at: string) => (isShort(range) ? format.time(Date.parse(at)) : format.dateTime(at));
  return {
    /** Under the chart; dates are longer, so that there are fewer. */
    ticks: (beats: readonly Beat[]): string[] => {
      const parts = isShort(range) ? 3 : 2;
      return Array.from({ length: parts }, (_, part) => {
        const at = beats[Math.floor((part / parts) * beats.length)]?.at;
        return at === undefined ? '' : name(Date.parse(at));
      });
    },
    exact,
  };
};
