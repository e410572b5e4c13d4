import type { DownloadQueue } from '@medianest/shared';
import { Bot, CirclePause, Gauge, HardDrive, type LucideIcon, Wrench } from 'lucide-react';
import { Notice } from '#components/ui/notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useYoutubeQueue } from '#lib/queries/use-youtube-queue.ts';
import { useTexts } from '#lib/texts/texts.tsx';

type Cause = NonNullable<DownloadQueue['pausedBecause']>;

const icons: Record<Cause, LucideIcon> = {
  administrator: CirclePause,
  'bot-check': Bot,
  'rate-limited': Gauge,
  'disk-full': HardDrive,
  'not-writable': HardDrive,
  'library-away': HardDrive,
  'tool-missing': Wrench,
};

/** Passes by itself, or by somebody’s decision; the others are broken until somebody mends them. */
const passing: readonly Cause[] = ['administrator', 'bot-check', 'rate-limited'];

const useWords = ({ pausedBecause, resumesAt, detail }: DownloadQueue): string => {
  const { youtube } = useTexts();
  const format = useFormat();
  const cause = detail ?? (pausedBecause === null ? '' : youtube.pausedBy[pausedBecause]);
  const goesOn =
    resumesAt !== null
      ? youtube.resumesAt(format.time(Date.parse(resumesAt)))
      : pausedBecause === 'administrator'
        ? youtube.resumesByHand
        : youtube.nothingLost;
  return `${cause} ${goesOn}`.trim();
};

const Paused = ({ queue }: { queue: DownloadQueue }) => {
  const { youtube } = useTexts();
  const cause = queue.pausedBecause ?? 'administrator';
  return (
    <div className="mt-4">
      <Notice
        tone={passing.includes(cause) ? 'slow' : 'down'}
        icon={icons[cause]}
        title={youtube.pausedTitle}
      >
        {useWords(queue)}
      </Notice>
    </div>
  );
};

/** A program that is still missing is told of by a banner of its own. */
const isToldElsewhere = ({ pausedBecause, toolProblem }: DownloadQueue) =>
  pausedBecause === 'tool-missing' && toolProblem !== null;

/** Why no video moves, and when it goes on; absent while they do. */
export const QueueBanner = () => {
  const { data } = useYoutubeQueue();
  return data?.isPaused && !isToldElsewhere(data) ? <Paused queue={data} /> : null;
};
