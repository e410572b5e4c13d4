import type { MonitorChart, MonitorFeed } from './monitor-feed.ts';

const freshMs = 30_000;
const most = 200;

/** Charts that were just read: many readers of one page ask Uptime Kuma once. */
export const createChartMemory = (parts: { feed: Pick<MonitorFeed, 'getChart'>; now: () => number }) => {
  const kept = new Map<string, { chart: Promise<MonitorChart>; askedAtMs: number }>();

  const forget = () => {
    for (const [key, { askedAtMs }] of kept)
      if (kept.size >= most || parts.now() - askedAtMs >= freshMs) kept.delete(key);
  };

  return (monitorId: number, hours: number): Promise<MonitorChart> => {
    forget();
    const key = `${monitorId} ${hours}`;
    const known = kept.get(key);
    if (known) return known.chart;
    const chart = parts.feed.getChart(monitorId, hours);
    kept.set(key, { chart, askedAtMs: parts.now() });
    chart.catch(() => kept.delete(key));
    return chart;
  };
};
