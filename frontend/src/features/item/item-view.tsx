import type { MediaItem } from '@medianest/shared';
import { Cast } from '#components/media/cast.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { Summary } from '#components/media/summary.tsx';
import { TitleHead } from '#components/media/title-head.tsx';
import { WatchLinks } from '#components/media/watch-links.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { usePageTitle } from '#lib/use-page-title.ts';
import { Facts } from './facts.tsx';
import { Inside } from './inside.tsx';
import { creditsOf } from './item-credits.ts';
import { PartOf } from './part-of.tsx';
import { ProgressLine } from './progress-line.tsx';
import { TitleLinks } from './title-links.tsx';

/** Films fill their page with who plays in them; what holds others, with those. */
const hasInside = ({ type }: MediaItem) =>
  type === 'show' || type === 'season' || type === 'episode' || type === 'artist' || type === 'album';

const Body = ({ item }: { item: MediaItem }) => {
  const inside = hasInside(item);
  const cast = item.cast.length > 0 && <Cast credits={item.cast} wide={!inside} />;
  if (!inside && !cast) {
    return (
      <div className="mt-11 max-w-120 wide:mt-13">
        <Facts item={item} />
      </div>
    );
  }
  return (
    <div className="mt-11 grid items-start gap-11 wide:mt-13 wide:grid-cols-[minmax(0,1fr)_20rem] wide:gap-16">
      <div className="grid min-w-0 gap-11">
        {inside && <Inside item={item} />}
        {!inside && cast}
      </div>
      <aside className="grid gap-9">
        {inside && cast}
        <Facts item={item} />
      </aside>
    </div>
  );
};

interface ItemViewProps {
  item: MediaItem;
  /** When it was answered. */
  listedAtMs: number;
  isStale: boolean;
}

export const ItemView = ({ item, listedAtMs, isStale }: ItemViewProps) => {
  const texts = useTexts();
  const format = useFormat();
  usePageTitle([item.title, item.grandparent?.title ?? item.parent?.title].filter(Boolean).join(' · '));
  return (
    <>
      <TitleHead
        card={item}
        listedAtMs={listedAtMs}
        credits={creditsOf(item, { texts, format })}
        above={<PartOf item={item} />}
        age={isStale && <StaleMark asOf={item.asOf} />}
      >
        {item.tagline !== null && (
          <p dir="auto" className="type-subhead max-w-[56ch] text-balance">
            {item.tagline}
          </p>
        )}
        <Summary text={item.summary} />
        <ProgressLine item={item} />
        <div className="flex flex-wrap gap-3">
          <WatchLinks card={item} />
          <TitleLinks item={item} />
        </div>
      </TitleHead>
      <Body item={item} />
    </>
  );
};
