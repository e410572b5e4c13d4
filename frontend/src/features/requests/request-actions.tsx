import type { MediaRequest } from '@medianest/shared';
import { Play, Plus, RotateCw, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { lazy, Suspense, useState } from 'react';
import { useAsking } from '#components/titles/use-asking.ts';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { TitleRequest } from '#lib/queries/use-requesting.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { useDeciding } from './use-deciding.ts';
import { useWayBack } from './use-way-back.ts';

const DenyDialog = lazy(() => import('./deny-dialog.tsx'));

interface ActionProps {
  request: MediaRequest;
}

const OfTitle = ({ request: { title } }: ActionProps) => (
  <span className="sr-only">{useTexts().titles.ofTitle(title)}</span>
);

const Decide = ({ request }: ActionProps) => {
  const { requests } = useTexts();
  const { approve, isPending } = useDeciding(request);
  const [isDenying, setIsDenying] = useState(false);
  return (
    <>
      <Button size="small" look="primary" disabled={isPending} onClick={approve}>
        {requests.approve}
        <OfTitle request={request} />
      </Button>
      <Button size="small" disabled={isPending} onClick={() => setIsDenying(true)}>
        {requests.deny}
        <OfTitle request={request} />
      </Button>
      {isDenying && (
        <Suspense>
          <DenyDialog request={request} onClose={() => setIsDenying(false)} />
        </Suspense>
      )}
    </>
  );
};

const Retry = ({ request }: ActionProps) => {
  const { requests } = useTexts();
  const { retry, isPending } = useDeciding(request);
  return (
    <Button size="small" disabled={isPending} onClick={retry}>
      <Icon of={RotateCw} size="small" />
      {requests.retry}
      <OfTitle request={request} />
    </Button>
  );
};

const TakeBack = ({ request, kind }: ActionProps & { kind: 'undo' | 'cancel' }) => {
  const { requests } = useTexts();
  const { undo, isTakingBack } = useAsking();
  const { mediaType, tmdbId, id } = request;
  return (
    <Button
      size="small"
      look={kind === 'undo' ? 'raised' : 'quiet'}
      disabled={isTakingBack}
      onClick={() => void undo({ mediaType, tmdbId, id })}
    >
      {kind === 'undo' && <Icon of={Undo2} size="small" />}
      {requests[kind]}
      <OfTitle request={request} />
    </Button>
  );
};

const again = ({ mediaType, tmdbId, seasons, is4k }: MediaRequest): TitleRequest =>
  mediaType === 'movie' ? { mediaType, tmdbId, is4k } : { mediaType, tmdbId, seasons, is4k };

const AskAgain = ({ request }: ActionProps) => {
  const { requests } = useTexts();
  const { ask, isPending } = useAsking();
  return (
    <Button size="small" disabled={isPending} onClick={() => void ask(again(request), request.title)}>
      <Icon of={Plus} size="small" />
      {requests.askAgain}
      <OfTitle request={request} />
    </Button>
  );
};

const Watch = ({ request }: ActionProps) => (
  <Link href={placeOfTitle(request)} prefetch={false} className={buttonStyles({ size: 'small' })}>
    <Icon of={Play} size="small" />
    {useTexts().requests.watch}
    <OfTitle request={request} />
  </Link>
);

/** What this person may do with a request now; the portal says so, and checks it again. */
export const RequestActions = ({ request }: ActionProps) => {
  const { can, status, availability } = request;
  const wayBack = useWayBack(request);
  return (
    <>
      {can.includes('approve') && <Decide request={request} />}
      {can.includes('retry') && <Retry request={request} />}
      {wayBack !== null && <TakeBack request={request} kind={wayBack} />}
      {can.includes('ask-again') && <AskAgain request={request} />}
      {status === 'completed' && availability !== 'deleted' && <Watch request={request} />}
    </>
  );
};
