import type { YtDlpFacts } from '@medianest/shared';
import { KeyRound } from 'lucide-react';
import { Notice } from '#components/ui/notice.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { YtDlpState } from './yt-dlp-state.tsx';
import { YtDlpUpdates } from './yt-dlp-updates.tsx';

const Obstacle = ({ facts }: { facts: YtDlpFacts }) => {
  const { obstacles } = useOwnerTexts().adminSystem.ytDlp;
  const { obstacle, keyFile, keyFingerprint } = facts;
  if (obstacle === null) return null;
  const { title, detail } =
    obstacle === 'configured' ? obstacles.configured : obstacles['no-key'](keyFile, keyFingerprint);
  return (
    <Notice tone="unknown" icon={KeyRound} title={title}>
      <span className="wrap-anywhere">{detail}</span>
    </Notice>
  );
};

/** The program that goes out of date, and keeping it current. */
export const YtDlpPanel = ({ facts }: { facts: YtDlpFacts }) => {
  const { ytDlp: texts } = useOwnerTexts().adminSystem;
  return (
    <section
      aria-labelledby="yt-dlp"
      className="grid gap-5 rounded-panel bg-surface p-5 inset-ring inset-ring-line rail:p-6"
    >
      <div className="grid gap-1">
        <h2 id="yt-dlp" className="type-section">
          {texts.title}
        </h2>
        <p className="text-text-2">{texts.lead}</p>
      </div>
      <YtDlpState facts={facts} />
      <Obstacle facts={facts} />
      <YtDlpUpdates facts={facts} />
    </section>
  );
};
