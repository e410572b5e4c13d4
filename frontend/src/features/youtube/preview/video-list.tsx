import type { YoutubePreview } from '@medianest/shared';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { canCome } from './draft.ts';
import type { Draft } from './use-draft.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { VideoRow } from './video-row.tsx';

interface VideoListProps extends Pick<Draft, 'picks' | 'pick' | 'quality'> {
  videos: YoutubePreview['videos'];
}

const foldedCount = 9;
/** One or two more are shown rather than folded away. */
const foldFrom = 11;

const rowRem = 2.75;

/** All of them in a frame that scrolls; of thousands only those in view are drawn. */
const Rows = ({ videos, quality, picks, pick }: VideoListProps) => {
  const { youtube } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const { drawn, look } = useRowsInView({ box, count: videos.length });
  return (
    <div ref={box} onScroll={look} className="-mx-2 max-h-110 overflow-y-auto px-2">
      <ul
        aria-label={youtube.videoList}
        className="relative"
        style={{ height: `${videos.length * rowRem}rem` }}
      >
        {drawn.map((place) => {
          const video = videos[place];
          return (
            video && (
              <li
                key={video.position}
                aria-setsize={videos.length}
                aria-posinset={place + 1}
                className="absolute inset-x-0"
                style={{ top: `${place * rowRem}rem` }}
              >
                <VideoRow
                  video={video}
                  quality={quality}
                  isOfMany={videos.length > 999}
                  isPicked={picks.has(video.videoId)}
                  onPick={(isPicked) => pick([video.videoId], isPicked)}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
};

const Fold = ({
  videos,
  isOpen,
  onTurn,
}: {
  videos: VideoListProps['videos'];
  isOpen: boolean;
  onTurn: () => void;
}) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const hidden = videos.slice(foldedCount);
  const gone = hidden.filter((video) => !canCome(video)).length;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onTurn}
      className="flex min-h-12 items-center gap-2.5 text-left text-small text-text-2 hover:text-text"
    >
      <Icon of={isOpen ? ChevronUp : ChevronDown} />
      {isOpen ? youtube.fewerVideos : youtube.moreVideos(format.number(hidden.length), gone)}
    </button>
  );
};

const PickAll = ({ videos, picks, pick }: Omit<VideoListProps, 'quality'>) => {
  const { youtube } = useTexts();
  const possible = videos.filter(canCome).map(({ videoId }) => videoId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody sees
    <div role="group" aria-label={youtube.pick} className="flex gap-1">
      <Button
        size="small"
        look="quiet"
        disabled={possible.every((videoId) => picks.has(videoId))}
        onClick={() => pick(possible, true)}
      >
        {youtube.pickAll}
      </Button>
      <Button size="small" look="quiet" disabled={picks.size === 0} onClick={() => pick(possible, false)}>
        {youtube.pickNone}
      </Button>
    </div>
  );
};

/** Which videos of a playlist come; long ones show their beginning until they are unfolded. */
export const VideoList = ({ videos, ...choice }: VideoListProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const folds = videos.length > foldFrom;
  const shown = folds && !isOpen ? videos.slice(0, foldedCount) : videos;
  return (
    <div>
      <Rows videos={shown} {...choice} />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        {folds ? <Fold videos={videos} isOpen={isOpen} onTurn={() => setIsOpen(!isOpen)} /> : <span />}
        {videos.length > 1 && <PickAll videos={videos} {...choice} />}
      </div>
    </div>
  );
};
