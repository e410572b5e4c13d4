import type { NowPlaying } from '@medianest/shared';
import { Picture } from '#components/media/picture.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { ThinBar } from '#components/ui/thin-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const shareOf = ({ viewOffsetMs, durationMs }: NowPlaying) =>
  viewOffsetMs === null || !durationMs ? null : Math.min(1, viewOffsetMs / durationMs);

/** "Mara · Living room · 48 min left"; who and where only where this person may know. */
const useCredits = ({ subtitle, person, player, state, viewOffsetMs, durationMs, mine }: NowPlaying) => {
  const { home } = useTexts();
  const format = useFormat();
  const leftMs = viewOffsetMs === null || durationMs === null ? null : durationMs - viewOffsetMs;
  return [
    subtitle,
    mine ? home.you : person,
    player,
    state === 'paused' ? home.paused : null,
    leftMs === null || leftMs <= 0 ? null : home.left(format.length(leftMs)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

const Playing = ({ playing, listedAtMs }: { playing: NowPlaying; listedAtMs: number }) => {
  const share = shareOf(playing);
  return (
    <li className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-4">
      <Picture
        path={playing.backdrop ?? playing.poster}
        title={playing.title}
        shape="wide"
        sizes="128px"
        listedAtMs={listedAtMs}
      />
      <span className="grid min-w-0 gap-1">
        <span dir="auto" className="type-subhead truncate text-body">
          {playing.title}
        </span>
        <span dir="auto" className="type-credits truncate">
          {useCredits(playing)}
        </span>
        {share !== null && <ThinBar share={share} />}
      </span>
    </li>
  );
};

/** What is being watched in the house right now; absent when nothing is. */
export const PlayingNow = () => {
  const { home } = useTexts();
  const { data, dataUpdatedAt } = useDashboard();
  if (data === undefined || data.nowPlaying.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="playing-now">
      <RowHead id="playing-now" title={home.playingNow} />
      <ul className="grid gap-x-10 gap-y-5 rail:grid-cols-2">
        {data.nowPlaying.map((playing) => (
          <Playing key={playing.id} playing={playing} listedAtMs={dataUpdatedAt} />
        ))}
      </ul>
    </section>
  );
};
