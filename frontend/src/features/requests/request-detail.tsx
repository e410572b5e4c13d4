'use client';

import type { MediaRequest } from '@medianest/shared';
import { BellOff, X } from 'lucide-react';
import Link from 'next/link';
import { QueryFailed } from '#components/part-failed.tsx';
import { requestCredits } from '#components/requests/request-credits.ts';
import { RequestWay } from '#components/requests/request-way.tsx';
import { useTelling } from '#components/titles/use-asking.ts';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useRequest } from '#lib/queries/use-request.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { RequestActions } from './request-actions.tsx';
import { RequestReason } from './request-reason.tsx';
import { RequestTimeline } from './request-timeline.tsx';

const TellNoMore = ({ request }: { request: MediaRequest }) => {
  const { requests } = useTexts();
  const { change, isPending } = useTelling();
  return (
    <Button
      size="small"
      look="quiet"
      disabled={isPending}
      onClick={() => void change(request, { id: request.id, wanted: false })}
    >
      <Icon of={BellOff} size="small" />
      {requests.tellNoMore}
    </Button>
  );
};

const Detail = ({ request }: { request: MediaRequest }) => {
  const texts = useTexts();
  return (
    <div className="mt-1 grid gap-5">
      <p className="type-credits">{requestCredits(request, texts)}</p>
      <RequestWay request={request} />
      <RequestReason request={request} />
      <RequestTimeline timeline={request.timeline} />
      <div className="flex flex-wrap gap-2">
        <RequestActions request={request} />
        {request.isSubscribed && !request.isMine && <TellNoMore request={request} />}
        <Link
          href={placeOfTitle(request)}
          prefetch={false}
          className={buttonStyles({ size: 'small', look: 'quiet' })}
        >
          {texts.requests.toTitle}
        </Link>
      </div>
    </div>
  );
};

const Content = ({ id }: { id: string }) => {
  const { requests } = useTexts();
  const query = useRequest(id);
  const { data, error } = query;
  if (codeOf(error) === 'not_found') return <p className="mt-2 text-text-2">{requests.missingDetail}</p>;
  if (data !== undefined) return <Detail request={data} />;
  if (error === null) return <Bone className="mt-4 h-40" />;
  return <QueryFailed title={requests.failedTitle} query={query} />;
};

interface RequestDetailProps {
  id: string;
  onClose: () => void;
}

/** All that happened to one request. */
const RequestDetail = ({ id, onClose }: RequestDetailProps) => {
  const { requests } = useTexts();
  const { data, error } = useRequest(id);
  const isMissing = codeOf(error) === 'not_found';
  return (
    <Dialog title={isMissing ? requests.missingTitle : (data?.title ?? requests.happened)} onClose={onClose}>
      <Content id={id} />
      <DialogClose
        aria-label={requests.close}
        className="absolute top-4 right-4 grid size-11 place-items-center rounded-full text-text-2 hover:bg-surface hover:text-text"
      >
        <Icon of={X} />
      </DialogClose>
    </Dialog>
  );
};

export default RequestDetail;
