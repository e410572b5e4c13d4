import type { YoutubePreview } from '@medianest/shared';
import { Thumbnail } from '#components/downloads/thumbnail.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const pictureSizes = '(min-width: 761px) 188px, 116px';

/** What was found: its picture, its name, whose it is and how long. */
export const PreviewHead = ({ preview }: { preview: YoutubePreview }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const { title, channel, videos, total, durationSeconds, kind } = preview;
  const credits = [
    kind === 'playlist' ? youtube.videos(total, format.number(total)) : null,
    durationSeconds > 0 ? format.length(durationSeconds * 1000) : null,
  ].filter((part) => part !== null);
  return (
    <div className="grid grid-cols-[7.25rem_minmax(0,1fr)] items-center gap-3.5 rail:grid-cols-[11.75rem_minmax(0,1fr)] rail:gap-5">
      <Thumbnail
        path={videos.find(({ thumbnail }) => thumbnail !== null)?.thumbnail ?? null}
        title={title}
        sizes={pictureSizes}
      />
      <div className="grid min-w-0 gap-1">
        <h2 dir="auto" className="type-section wrap-anywhere line-clamp-3">
          {title}
        </h2>
        {channel !== null && (
          <p dir="auto" className="truncate text-text-2">
            {channel}
          </p>
        )}
        <p className="type-credits">{credits.join(' · ')}</p>
      </div>
    </div>
  );
};
