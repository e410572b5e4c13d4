import type { PreviewVideo, Quality } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Ban, Check } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { clockLength } from '../clock-length.ts';
import { canCome } from './draft.ts';

interface VideoRowProps {
  video: PreviewVideo;
  /** The one that is chosen. */
  quality: Quality;
  /** Its number may have four figures. */
  isOfMany: boolean;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
}

const Box = ({ isPicked, onPick }: Pick<VideoRowProps, 'isPicked' | 'onPick'>) => (
  <span className="relative grid size-6 flex-none">
    <input
      type="checkbox"
      checked={isPicked}
      onChange={(event) => onPick(event.target.checked)}
      className="peer size-6 cursor-pointer appearance-none rounded-[7px] inset-ring-[1.5px] inset-ring-control-line checked:bg-lamp checked:inset-ring checked:inset-ring-lamp-edge"
    />
    <Icon
      of={Check}
      size="small"
      className="pointer-events-none invisible absolute inset-0 m-auto text-on-lamp [stroke-width:3] peer-checked:visible"
    />
  </span>
);

const Length = ({ seconds }: { seconds: number | null }) => {
  const { youtube } = useTexts();
  return (
    <span className="flex-none pl-2 text-text-3 tabular-nums">
      {seconds !== null && clockLength(seconds)}
      {seconds === null && (
        <>
          <span aria-hidden>–</span>
          <span className="sr-only">{youtube.noLength}</span>
        </>
      )}
    </span>
  );
};

/** Beside the title, and whole where there is room for it. */
const Mark = ({ video: { problem, hereIn }, quality }: Pick<VideoRowProps, 'video' | 'quality'>) => {
  const { youtube } = useTexts();
  const isHere = hereIn.includes(quality);
  if (problem === null && !isHere) return null;
  return (
    <span className="max-w-[60%] flex-none truncate">
      {'· '}
      <span className={problem === null ? 'text-up' : 'text-down'}>
        {problem === null ? youtube.isHere : youtube.problems[problem]}
      </span>
    </span>
  );
};

/** One video of a preview, 44 high: to be chosen, or why it cannot come. */
export const VideoRow = ({ video, quality, isOfMany, isPicked, onPick }: VideoRowProps) => {
  const format = useFormat();
  const isPossible = canCome(video);
  const Row = isPossible ? 'label' : 'span';
  return (
    <Row
      className={cx('flex h-11 items-center gap-3 text-small', isPossible ? 'cursor-pointer' : 'text-text-3')}
    >
      {isPossible ? (
        <Box isPicked={isPicked} onPick={onPick} />
      ) : (
        <span className="grid size-6 flex-none place-items-center">
          <Icon of={Ban} />
        </span>
      )}
      <span className={cx('flex-none text-text-3 tabular-nums', isOfMany ? 'w-10' : 'w-6')}>
        {format.number(video.position)}
      </span>
      <span className="flex min-w-0 flex-1 gap-1.5">
        <bdi className="truncate">{video.title}</bdi>
        <Mark video={video} quality={quality} />
      </span>
      <Length seconds={video.durationSeconds} />
    </Row>
  );
};
