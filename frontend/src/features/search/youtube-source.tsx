import type { YoutubeAddress } from '@medianest/shared';
import { Link2 } from 'lucide-react';
import Link from 'next/link';
import { PartFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useYoutubeAddress } from '#lib/queries/use-youtube-address.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { hitMark } from './move-among-hits.ts';
import { SourceState } from './source-state.tsx';
import { youtubePlaceOf } from './youtube-place.ts';

export const YoutubeState = ({ text }: { text: string }) => {
  const { youtube } = useTexts().search.sources;
  const { data, error } = useYoutubeAddress(text);
  if (data) return <SourceState kind="found">{youtube.found}</SourceState>;
  if (data === null) return <SourceState kind="absent">{youtube.nothing}</SourceState>;
  if (error !== null) return <SourceState kind="failed">{youtube.failed}</SourceState>;
  return <SourceState kind="looking">{youtube.looking}</SourceState>;
};

const Card = ({ address: { kind, url } }: { address: YoutubeAddress }) => {
  const { search } = useTexts();
  return (
    <div className="relative flex items-center gap-4 rounded-card bg-surface px-5 py-4.5 inset-ring inset-ring-line">
      <Icon of={Link2} size="large" className="text-text-2" />
      <div className="min-w-0">
        <h3 className="type-subhead">
          <Link
            href={youtubePlaceOf(url)}
            className="after:absolute after:inset-0 after:rounded-card"
            {...hitMark}
          >
            {search.youtubeKinds[kind]}
          </Link>
        </h3>
        <p className="type-credits wrap-anywhere">{url}</p>
      </div>
    </div>
  );
};

const Content = ({ text }: { text: string }) => {
  const { search } = useTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useYoutubeAddress(text);
  if (data) return <Card address={data} />;
  if (data === null) {
    return (
      <Blank title={search.youtubeNothingTitle} headingLevel={3}>
        {search.youtubeNothingDetail}
      </Blank>
    );
  }
  if (error === null) return <Bone className="h-20 w-full rounded-card" />;
  return (
    <PartFailed
      title={search.youtubeFailedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** The text is an address of YouTube: what it names. */
export const YoutubeFound = ({ text }: { text: string }) => (
  <section aria-labelledby="from-youtube">
    <h2 id="from-youtube" className="type-section mb-4.5">
      {useTexts().search.youtubeHeading}
    </h2>
    <Content text={text} />
  </section>
);
