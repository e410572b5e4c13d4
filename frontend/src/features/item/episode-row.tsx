import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { CircleCheck, Play } from 'lucide-react';
import Link from 'next/link';
import { Picture } from '#components/media/picture.tsx';
import { placeOf } from '#components/media/place-of.ts';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { ThinBar } from '#components/ui/thin-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { leftWords, shareOf } from '#lib/how-far.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const stillSizes = '(min-width: 761px) 168px, 112px';

const Credits = ({ episode }: { episode: MediaCard }) => {
  const texts = useTexts();
  const format = useFormat();
  const left = leftWords(episode, { texts, format });
  return (
    <p className="type-credits flex min-h-5.5 flex-wrap items-center gap-x-3 tabular-nums">
      {episode.durationMs !== null && <span>{format.length(episode.durationMs)}</span>}
      {left !== null && <span className="text-lamp-text">{left}</span>}
      {left === null && episode.progress.isWatched && (
        <span className="inline-flex items-center gap-1 text-up">
          <Icon of={CircleCheck} size="small" />
          {texts.item.seenBadge}
        </span>
      )}
    </p>
  );
};

interface EpisodeRowProps {
  episode: MediaCard;
  listedAtMs: number;
  isCurrent: boolean;
}

export const EpisodeRow = ({ episode, listedAtMs, isCurrent }: EpisodeRowProps) => {
  const { item, door } = useTexts();
  const { index, title, summary, backdrop, watchUrl } = episode;
  const share = shareOf(episode);
  return (
    <li
      className={cx(
        'group relative grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-4 rounded-control px-2 py-3 rail:grid-cols-[10.5rem_minmax(0,1fr)_auto] rail:gap-x-4.5',
        isCurrent ? 'bg-lamp-wash' : 'hover:bg-surface',
      )}
    >
      <div className="grid gap-1.5">
        <Picture path={backdrop} title={title} shape="wide" sizes={stillSizes} listedAtMs={listedAtMs} />
        {share !== null && <ThinBar share={share} />}
      </div>
      <div className="min-w-0">
        <p dir="auto" className="type-subhead wrap-anywhere">
          <Link
            href={placeOf(episode)}
            prefetch={false}
            aria-current={isCurrent ? 'page' : undefined}
            className="after:absolute after:inset-0 after:rounded-control"
          >
            {index === null ? title : item.numbered(index, title)}
          </Link>
        </p>
        <Credits episode={episode} />
        {summary !== null && (
          <p dir="auto" className="mt-1 line-clamp-2 max-w-[64ch] text-small text-text-2">
            {summary}
          </p>
        )}
      </div>
      <a
        href={watchUrl}
        target="_blank"
        rel="noopener"
        className={buttonStyles({
          size: 'small',
          className:
            'relative z-1 max-rail:col-start-2 max-rail:mt-2 max-rail:justify-self-start rail:self-center',
        })}
      >
        <Icon of={Play} size="small" />
        {item.watchShort}
        <span className="sr-only">{`${title} ${door.opensNewTab}`}</span>
      </a>
    </li>
  );
};
