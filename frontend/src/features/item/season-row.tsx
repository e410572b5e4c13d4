import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { ChevronDown, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { EpisodePanes } from '#components/media/episode-panes.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { isPlainClick } from '#lib/is-plain-click.ts';
import { useNavigation } from '#lib/navigation.tsx';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { EpisodeList } from './episode-list.tsx';
import { seasonAddress } from './season-in-address.ts';

const State = ({ season: { progress } }: { season: MediaCard }) => {
  const { item } = useTexts();
  const format = useFormat();
  const { episodes, episodesWatched, isWatched } = progress;
  if (isWatched) {
    return (
      <Badge tone="up" icon={CircleCheck}>
        {item.allSeenBadge}
      </Badge>
    );
  }
  if (episodes === null) return null;
  return (
    <span className="type-credits tabular-nums">
      {episodesWatched
        ? item.seenOf(format.number(episodesWatched), format.number(episodes))
        : item.episodes(episodes, format.number(episodes))}
    </span>
  );
};

interface SeasonRowProps {
  showKey: string;
  season: MediaCard;
  isOpen: boolean;
}

/** A season with a pane for each episode. Its address opens it, so that it can be kept and shared. */
export const SeasonRow = ({ showKey, season, isOpen }: SeasonRowProps) => {
  const { rewrite } = useNavigation();
  const episodes = useChildren(season.ratingKey, { enabled: isOpen });
  const id = useId();
  const address = seasonAddress(showKey, { ratingKey: season.ratingKey, isOpen });
  const seen = episodes.hasMore ? undefined : episodes.items?.map(({ progress }) => progress.isWatched);
  return (
    <li>
      <h3>
        <a
          href={address}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            rewrite(address);
          }}
          className="grid min-h-17 grid-cols-[1.125rem_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-1.5 rounded-control px-1 py-2.5 hover:bg-surface rail:grid-cols-[1.125rem_6.5rem_minmax(0,1fr)_6rem] rail:gap-x-4.5"
        >
          <Icon
            of={ChevronDown}
            className={cx('text-text-3 transition-transform duration-180', isOpen || '-rotate-90')}
          />
          <span dir="auto" className="truncate font-[640]">
            {season.title}
          </span>
          <EpisodePanes
            episodes={season.progress.episodes ?? 0}
            litCount={season.progress.episodesWatched ?? 0}
            lit={seen}
          />
          <span className="col-start-3 row-start-1 justify-self-end rail:col-start-4">
            <State season={season} />
          </span>
        </a>
      </h3>
      {isOpen && (
        <div id={id} className="pb-6">
          <EpisodeList list={episodes} />
        </div>
      )}
    </li>
  );
};
