import type { DownloadDetails } from '@medianest/shared';
import { OverallProgress } from '#components/downloads/overall-progress.tsx';
import { PlaceInLine } from '#components/downloads/place-in-line.tsx';
import { CancelButton } from '../cancel-button.tsx';
import { Approval } from '../everybody/approval.tsx';
import { FollowButton } from '../follow-button.tsx';
import { RetryButton } from '../retry-button.tsx';
import { type DownloadActions, useDownloadActions } from '../use-download-actions.ts';
import { useDownloadCredits } from '../use-download-credits.ts';
import { JobItems } from './job-items.tsx';

interface JobHeadProps {
  download: DownloadDetails;
  actions: DownloadActions;
}

const JobHead = ({ download, actions }: JobHeadProps) => (
  <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
    <div className="min-w-50 flex-1">
      <h3 dir="auto" className="font-[620] text-lead leading-snug wrap-anywhere">
        {download.title}
      </h3>
      <p dir="auto" className="type-credits">
        {useDownloadCredits(download)}
      </p>
    </div>
    <PlaceInLine download={download} />
    <div className="flex flex-wrap items-center gap-1.5">
      <RetryButton download={download} actions={actions} />
      <FollowButton download={download} actions={actions} />
      <CancelButton download={download} actions={actions} />
    </div>
  </div>
);

/** A download that is on its way: how far all of it is, and each of its videos. */
export const JobPanel = ({ download }: { download: DownloadDetails }) => {
  const actions = useDownloadActions(download);
  const isMoving = download.status === 'downloading' || download.status === 'processing' || download.done > 0;
  return (
    <article className="overflow-hidden rounded-panel bg-surface inset-ring inset-ring-line">
      <header className="grid gap-3 p-4.5 rail:px-6 rail:py-5.5">
        <JobHead download={download} actions={actions} />
        {download.reason !== null && <p className="text-pretty text-small text-text-2">{download.reason}</p>}
        {isMoving && <OverallProgress download={download} />}
        {download.status === 'awaiting_approval' && <Approval download={download} actions={actions} />}
      </header>
      {isMoving && <JobItems download={download} actions={actions} />}
    </article>
  );
};
