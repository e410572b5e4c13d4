import type { TitleDetails } from '@medianest/shared';
import { useState } from 'react';
import { Cast } from '#components/media/cast.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { Summary } from '#components/media/summary.tsx';
import { TitleHead } from '#components/media/title-head.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { usePageTitle } from '#lib/use-page-title.ts';
import { Recommendations } from './recommendations.tsx';
import { Reports } from './reports.tsx';
import { SeasonsToAsk } from './seasons-to-ask.tsx';
import { TitleActions } from './title-actions.tsx';
import { creditsOf } from './title-credits.ts';
import { TitleFacts } from './title-facts.tsx';
import { WhoAsked } from './who-asked.tsx';

const Body = ({ title, is4k }: { title: TitleDetails; is4k: boolean }) => {
  const isSeries = title.mediaType === 'tv';
  const cast = title.cast.length > 0 && <Cast credits={title.cast} wide={!isSeries} from="media" />;
  return (
    <div className="mt-11 grid grid-cols-[minmax(0,1fr)] items-start gap-11 wide:mt-13 wide:grid-cols-[minmax(0,1fr)_20rem] wide:gap-16">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-11">
        {isSeries ? (
          <SeasonsToAsk key={String(is4k)} title={title} is4k={is4k} />
        ) : (
          <WhoAsked title={title} />
        )}
        {!isSeries && cast}
        <Reports title={title} />
      </div>
      <aside className="grid gap-9">
        {isSeries && cast}
        <TitleFacts title={title} />
      </aside>
    </div>
  );
};

interface TitleViewProps {
  title: TitleDetails;
  /** When it was answered. */
  listedAtMs: number;
  isStale: boolean;
}

export const TitleView = ({ title, listedAtMs, isStale }: TitleViewProps) => {
  const texts = useTexts();
  const format = useFormat();
  const [is4k, setIs4k] = useState(false);
  usePageTitle(title.title);
  const { mediaType, poster, backdrop } = title;
  return (
    <>
      <TitleHead
        card={{ type: mediaType === 'tv' ? 'show' : 'movie', title: title.title, poster, backdrop }}
        from="media"
        listedAtMs={listedAtMs}
        credits={creditsOf(title, { texts, format })}
        age={isStale && <StaleMark asOf={title.asOf} />}
      >
        {title.tagline !== null && (
          <p dir="auto" className="type-subhead max-w-[56ch] text-balance">
            {title.tagline}
          </p>
        )}
        <Summary text={title.overview} />
        <TitleActions title={title} is4k={is4k} onQuality={setIs4k} />
      </TitleHead>
      <Body title={title} is4k={is4k} />
      <Recommendations mediaType={mediaType} tmdbId={title.tmdbId} />
    </>
  );
};
