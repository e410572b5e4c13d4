'use client';

import { lazy, Suspense } from 'react';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { Downloads } from './downloads.tsx';
import { PasteBox } from './paste-box.tsx';
import { PreviewBones } from './preview/preview-bones.tsx';
import { QueueBanner } from './queue-banner.tsx';
import { ToolBanner } from './tool-banner.tsx';
import { useQuotaWords } from './use-quota-words.ts';
import { useYoutubeAddress } from './use-youtube-address.ts';
import { WhoseTabs } from './whose-tabs.tsx';

// With them come the forms, which nobody needs who only watches.
const Look = lazy(() => import('./preview/look.tsx'));
const EverybodysDownloads = lazy(() => import('./everybody/everybodys-downloads.tsx'));

/** Paste, look, decide, and watch it come. */
export const YoutubePage = () => {
  const { youtube } = useTexts();
  const quota = useQuotaWords();
  const isAdmin = useSession().data?.user.role === 'admin';
  const { url, whose, look, clear, show } = useYoutubeAddress();
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-5 gap-y-1">
        <h1 className="type-title">{youtube.heading}</h1>
        {quota !== null && <p className="text-small text-text-3">{quota.words}</p>}
      </div>
      <PasteBox url={url} onLook={look} onClear={clear} />
      <ToolBanner />
      <QueueBanner />
      {url !== '' && (
        <Suspense fallback={<PreviewBones />}>
          <Look key={url} url={url} onLook={look} onStarted={clear} />
        </Suspense>
      )}
      {isAdmin && <WhoseTabs whose={whose} onShow={show} />}
      {isAdmin && whose === 'everybody' ? (
        <Suspense>
          <EverybodysDownloads />
        </Suspense>
      ) : (
        <Downloads whose="mine" />
      )}
    </>
  );
};
