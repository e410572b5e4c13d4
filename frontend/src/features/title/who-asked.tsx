import type { StandingRequest, TitleDetails } from '@medianest/shared';
import { BellOff, BellPlus, Undo2 } from 'lucide-react';
import { Face } from '#components/face.tsx';
import { useAsking, useTelling } from '#components/titles/use-asking.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

interface StandingProps {
  title: TitleDetails;
  request: StandingRequest;
}

const TakeBack = ({ title: { mediaType, tmdbId }, id }: { title: TitleDetails; id: string }) => {
  const { titles } = useTexts();
  const { undo, isTakingBack } = useAsking();
  return (
    <Button size="small" disabled={isTakingBack} onClick={() => void undo({ mediaType, tmdbId, id })}>
      <Icon of={Undo2} size="small" />
      {titles.takeBack}
    </Button>
  );
};

const Telling = ({ title, id, isSubscribed }: { title: TitleDetails; id: string; isSubscribed: boolean }) => {
  const { titles } = useTexts();
  const { change, isPending } = useTelling();
  return (
    <Button
      size="small"
      look={isSubscribed ? 'quiet' : 'raised'}
      disabled={isPending}
      onClick={() => void change(title, { id, wanted: !isSubscribed })}
    >
      <Icon of={isSubscribed ? BellOff : BellPlus} size="small" />
      {isSubscribed ? titles.tellMeNoMore : titles.tellMeToo}
    </Button>
  );
};

/** Of a film the way to be told stands beside its other buttons. */
const Step = ({ title, request }: StandingProps) => {
  const { id, isMine, isSubscribed, status } = request;
  if (id === null) return null;
  if (isMine) return (status === 'pending' || status === 'queued') && <TakeBack title={title} id={id} />;
  if (title.mediaType === 'movie' && !isSubscribed) return null;
  return <Telling title={title} id={id} isSubscribed={isSubscribed} />;
};

const Standing = ({ title, request }: StandingProps) => {
  const { titles } = useTexts();
  const format = useFormat();
  const { by, isMine, seasons, status, createdAt } = request;
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
      <Face name={by ?? '?'} />
      <p className="min-w-48 flex-1 text-small text-text-2">
        {titles.whoAsked({ by, isMine, seasons, when: format.day(createdAt) })} {titles.requestStates[status]}
      </p>
      <Step title={title} request={request} />
    </li>
  );
};

/** The requests that stand for a title, and how one hears of them. */
export const WhoAsked = ({ title }: { title: TitleDetails }) => {
  const { titles } = useTexts();
  if (title.requests.length === 0) return null;
  return (
    <ul aria-label={titles.requestsHeading} className="mt-5.5 grid gap-4 first:mt-0">
      {title.requests.map((request) => (
        <Standing key={request.id ?? request.createdAt} title={title} request={request} />
      ))}
    </ul>
  );
};
