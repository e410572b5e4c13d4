import type { DownloadDetails } from '@medianest/shared';
import { ArrowUpRight } from 'lucide-react';
import { Thumbnail } from '#components/downloads/thumbnail.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { FollowButton } from '../follow-button.tsx';
import { RemoveButton } from '../remove-button.tsx';
import { RetryButton } from '../retry-button.tsx';
import { useDownloadActions } from '../use-download-actions.ts';
import { useDownloadCredits } from '../use-download-credits.ts';
import { CollectionWord } from './collection-word.tsx';
import { WhatFailed } from './what-failed.tsx';

const OpenInPlex = ({ watchUrl }: Pick<DownloadDetails, 'watchUrl'>) => {
  const { youtube, door } = useTexts();
  if (watchUrl === null) return null;
  return (
    <a href={watchUrl} target="_blank" rel="noopener" className={buttonStyles({ size: 'small' })}>
      {youtube.openInPlex}
      <Icon of={ArrowUpRight} size="small" />
      <span className="sr-only">{door.opensNewTab}</span>
    </a>
  );
};

const Actions = ({ download }: { download: DownloadDetails }) => {
  const actions = useDownloadActions(download);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FollowButton download={download} actions={actions} />
      <RetryButton download={download} actions={actions} />
      <OpenInPlex watchUrl={download.watchUrl} />
      <RemoveButton download={download} actions={actions} />
    </div>
  );
};

/** A download that is over: what it brought, what it did not, and the way to it in Plex. */
export const DoneRow = ({ download }: { download: DownloadDetails }) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-3.5">
    <Thumbnail
      path={download.items.find(({ thumbnail }) => thumbnail !== null)?.thumbnail ?? null}
      title={download.title}
      sizes="104px"
      className="w-26"
    />
    <div className="min-w-32 flex-1">
      <h3 dir="auto" className="type-subhead line-clamp-2 wrap-anywhere">
        {download.title}
      </h3>
      <p dir="auto" className="type-credits">
        {useDownloadCredits(download)}
      </p>
      <CollectionWord download={download} />
      <WhatFailed download={download} />
    </div>
    <Actions download={download} />
  </li>
);
