'use client';

import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { Downloads } from './downloads.tsx';
import { EverybodysDownloads } from './everybody/everybodys-downloads.tsx';
import { PasteBox } from './paste-box.tsx';
import { Look } from './preview/look.tsx';
import { QueueBanner } from './queue-banner.tsx';
import { useQuotaWords } from './use-quota-words.ts';
import { useYoutubeAddress } from './use-youtube-address.ts';
import { WhoseTabs } from './whose-tabs.tsx';

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
      <QueueBanner />
      {url !== '' && <Look key={url} url={url} onLook={look} onStarted={clear} />}
      {isAdmin && <WhoseTabs whose={whose} onShow={show} />}
      {isAdmin && whose === 'everybody' ? <EverybodysDownloads /> : <Downloads whose="mine" />}
    </>
  );
};
