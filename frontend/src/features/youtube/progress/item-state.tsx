import type { DownloadItem } from '@medianest/shared';
import { CircleX, Timer } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSecondsLeft } from '#lib/use-seconds-left.ts';

const Small = ({ children }: { children: string }) => (
  <span className="text-text-2 text-tiny tabular-nums">{children}</span>
);

const Coming = ({ item }: { item: DownloadItem }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const { title, percent, bytesPerSecond, secondsLeft } = item;
  const percentWords = percent === null ? null : youtube.percent(format.number(Math.round(percent)));
  const figures = [
    percentWords,
    bytesPerSecond === null ? null : youtube.perSecond(format.size(bytesPerSecond)),
    secondsLeft === null ? null : youtube.timeLeft(format.countdown(Math.round(secondsLeft))),
  ].filter((part) => part !== null);
  return (
    <div className="grid gap-1.5">
      {percent === null ? (
        <LiveBar />
      ) : (
        <ProgressBar label={title} value={percent / 100} valueText={percentWords ?? ''} />
      )}
      <Small>{figures.length === 0 ? youtube.starting : figures.join(' · ')}</Small>
    </div>
  );
};

const Processing = () => {
  const { youtube } = useTexts();
  return (
    <div className="grid gap-1.5">
      <LiveBar />
      <Small>{youtube.itemWords.processing}</Small>
    </div>
  );
};

const Waiting = ({ item: { retryAt, problem, reason } }: { item: DownloadItem }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const seconds = useSecondsLeft(retryAt === null ? null : Date.parse(retryAt));
  const why = reason ?? (problem === null ? null : youtube.problems[problem]);
  return (
    <div className="grid gap-0.5">
      <span className="inline-flex items-center gap-1.5 font-[560] text-slow text-small tabular-nums">
        <Icon of={Timer} size="small" />
        {seconds ? youtube.retryIn(format.duration(seconds)) : youtube.itemWords.waiting}
      </span>
      {why !== null && <span className="text-pretty text-text-3 text-tiny">{why}</span>}
    </div>
  );
};

/** How far one video is: a bar where something moves, else an icon and words. */
export const ItemState = ({ item }: { item: DownloadItem }) => {
  const { youtube } = useTexts();
  switch (item.status) {
    case 'downloading':
      return <Coming item={item} />;
    case 'processing':
      return <Processing />;
    case 'waiting':
      return <Waiting item={item} />;
    case 'failed':
      return (
        <span className="inline-flex items-center gap-1.5 font-[560] text-down text-small">
          <Icon of={CircleX} size="small" />
          {youtube.itemWords.failed}
        </span>
      );
    default:
      return <span className="text-small text-text-2">{youtube.itemWords[item.status]}</span>;
  }
};
