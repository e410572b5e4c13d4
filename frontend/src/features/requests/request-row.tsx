import type { MediaRequest } from '@medianest/shared';
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Face } from '#components/face.tsx';
import { RequestWay } from '#components/requests/request-way.tsx';
import { RequestPoster, RequestWhat } from '#components/requests/request-what.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { RequestActions } from './request-actions.tsx';
import { RequestReason } from './request-reason.tsx';

interface RequestRowProps {
  request: MediaRequest;
  listedAtMs: number;
  onOpen: (id: string) => void;
}

const WhoAndWhen = ({ request: { requestedBy, isMine, createdAt } }: { request: MediaRequest }) => {
  const { requests } = useTexts();
  const format = useFormat();
  return (
    <p className="mt-2.5 flex items-center gap-2 text-small text-text-2">
      <Face name={requestedBy.name} small />
      <span dir="auto" className="truncate">
        {requests.who(isMine ? requests.you : requestedBy.name, format.ago(createdAt))}
      </span>
    </p>
  );
};

/** One request: what, who, how far, and what can be done. */
export const RequestRow = memo(({ request, listedAtMs, onOpen }: RequestRowProps) => {
  const { requests } = useTexts();
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-3.5 border-line border-b py-5 rail:grid-cols-[4rem_minmax(0,1fr)_auto] rail:gap-x-6 wide:grid-cols-[4rem_minmax(12rem,1fr)_minmax(0,1.5fr)_11rem_2.75rem] wide:gap-x-5">
      <RequestPoster request={request} listedAtMs={listedAtMs} />
      <div className="min-w-0">
        <RequestWhat request={request} />
        <WhoAndWhen request={request} />
      </div>
      <div className="col-span-full rail:max-wide:col-span-2 rail:max-wide:col-start-2 wide:col-span-1">
        <RequestWay request={request} />
      </div>
      <div className="col-span-full flex gap-2 empty:hidden max-rail:*:flex-1 rail:max-wide:col-start-2 wide:col-span-1 wide:justify-end">
        <RequestActions request={request} />
      </div>
      <IconButton
        label={requests.more(request.title)}
        onClick={() => onOpen(request.id)}
        className="col-start-3 row-start-1 -mt-1 -mr-2.5 self-start wide:col-start-5 wide:mt-0 wide:self-center"
      >
        <Icon of={Ellipsis} />
      </IconButton>
      <RequestReason
        request={request}
        className="col-span-full max-wide:-mt-1 rail:col-start-2 wide:col-start-3"
      />
    </li>
  );
});
