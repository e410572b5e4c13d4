import type { PreviewVideo } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Ban, Check } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { clockLength } from '../clock-length.ts';
import { canCome } from './draft.ts';

interface VideoRowProps {
  video: PreviewVideo;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
}

const Box = ({ isPicked, onPick }: Omit<VideoRowProps, 'video'>) => (
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

/** One video of a preview, 44 high: to be chosen, or why it cannot come. */
export const VideoRow = ({ video, isPicked, onPick }: VideoRowProps) => {
  const { youtube } = useTexts();
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
      <span className="w-8 flex-none text-text-3 tabular-nums">{format.number(video.position)}</span>
      <span className="min-w-0 flex-1 truncate">
        <bdi>{video.title}</bdi>
        {video.problem !== null && (
          <>
            {' · '}
            <span className="text-down">{youtube.problems[video.problem]}</span>
          </>
        )}
        {video.isHere && <span className="text-up">{` · ${youtube.isHere}`}</span>}
      </span>
      <Length seconds={video.durationSeconds} />
    </Row>
  );
};
