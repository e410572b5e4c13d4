import type { DownloadDetails } from '@medianest/shared';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { paceOf } from './pace.ts';

const Figures = ({ download }: { download: DownloadDetails }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const { bytesPerSecond, secondsLeft } = paceOf(download);
  const [count, here] = youtube.inPlex(format.number(download.done), format.number(download.total));
  return (
    <p className="flex flex-wrap gap-x-4.5 gap-y-1 text-small text-text-2 tabular-nums">
      <span>
        <b className="font-[640] text-text">{count}</b> {here}
      </span>
      {bytesPerSecond !== null && <span>{youtube.perSecond(format.size(bytesPerSecond))}</span>}
      {secondsLeft !== null && <span>{youtube.aboutTimeLeft(format.duration(secondsLeft))}</span>}
      {download.failed > 0 && <span className="text-down">{youtube.someFailed(download.failed)}</span>}
    </p>
  );
};

/** How far all videos of a download are together: the bar, and the figures below it. */
export const OverallProgress = ({ download }: { download: DownloadDetails }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  return (
    <div className="grid gap-3">
      <ProgressBar
        label={youtube.overall(download.title)}
        value={download.percent / 100}
        valueText={youtube.percent(format.number(Math.round(download.percent)))}
      />
      <Figures download={download} />
    </div>
  );
};
