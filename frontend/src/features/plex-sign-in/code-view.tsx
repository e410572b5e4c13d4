import type { Pin } from '@medianest/shared';
import { ArrowUpRight, RotateCw } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { CodeCountdown } from './code-countdown.tsx';
import { CodeDigits } from './code-digits.tsx';

const QrCode = lazy(() => import('./qr-code.tsx'));
const defaultLinkUrl = 'https://plex.tv/link';

/** "plex.tv/link" */
const readable = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const LinkAndQr = ({ linkUrl }: { linkUrl: string }) => {
  const { door } = useTexts();
  return (
    <div className="flex items-center gap-4 rail:gap-5.5">
      <Suspense fallback={<Bone className="size-26 rounded-tile rail:size-31" />}>
        <QrCode address={linkUrl} label={door.codeQrLabel(readable(linkUrl))} />
      </Suspense>
      <div className="grid justify-items-start gap-2">
        <p className="max-w-[24ch] text-small text-text-2">{door.codeCamera}</p>
        <a href={linkUrl} target="_blank" rel="noopener" className={buttonStyles({ size: 'small' })}>
          {readable(linkUrl)}
          <span className="sr-only">{door.opensNewTab}</span>
          <Icon of={ArrowUpRight} size="small" />
        </a>
      </div>
    </div>
  );
};

interface CodeViewProps {
  pin: Pin | null;
  expired: boolean;
  slow: boolean;
  onNewCode: () => void;
  onUseButton: () => void;
}

/** The code flow: a device without a keyboard worth typing on, or a television. */
export const CodeView = ({ pin, expired, slow, onNewCode, onUseButton }: CodeViewProps) => {
  const { door } = useTexts();
  const linkUrl = pin?.linkUrl ?? defaultLinkUrl;
  return (
    <>
      <div className="grid gap-2.5">
        <h1 className="type-title">{door.codeTitle(readable(linkUrl))}</h1>
        <p className="max-w-[40ch] text-text-2">{door.codeLead}</p>
      </div>
      <CodeDigits code={pin?.code ?? null} expired={expired} />
      <LinkAndQr linkUrl={linkUrl} />
      <CodeCountdown pin={pin} expired={expired} slow={slow} />
      <div className="-ml-3 flex flex-wrap gap-1">
        <Button
          look={expired ? 'primary' : 'quiet'}
          size="small"
          onClick={onNewCode}
          className={expired ? 'ml-3' : ''}
        >
          <Icon of={RotateCw} size="small" />
          {door.newCode}
        </Button>
        <Button look="quiet" size="small" onClick={onUseButton}>
          {door.useButton}
        </Button>
      </div>
    </>
  );
};
