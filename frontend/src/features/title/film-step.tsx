import type { TitleDetails } from '@medianest/shared';
import { BellPlus, Check, Plus } from 'lucide-react';
import { useLeft } from '#components/titles/quota-words.tsx';
import { openRequestOf, quickStepOf } from '#components/titles/title-state.ts';
import { useAsking, useTelling } from '#components/titles/use-asking.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { inQuality } from './in-quality.ts';

interface FilmStepProps {
  title: TitleDetails;
  is4k: boolean;
}

/** The next step for a film: ask for it, hear of it, or nothing but the word that it was asked for. */
export const FilmStep = ({ title, is4k }: FilmStepProps) => {
  const { titles } = useTexts();
  const { ask, isPending } = useAsking();
  const telling = useTelling();
  const left = useLeft('movie');
  const wanted = inQuality(title, is4k);
  const step = quickStepOf(wanted);
  const requestId = openRequestOf(wanted)?.id;
  const look = title.watchUrl === null ? 'primary' : 'raised';
  if (step === 'request') {
    return (
      <Button
        look={look}
        disabled={isPending || left?.remaining === 0}
        onClick={() => void ask({ mediaType: 'movie', tmdbId: title.tmdbId, is4k }, title.title)}
        className="max-rail:grow"
      >
        <Icon of={Plus} />
        {is4k ? titles.requestIn4k : titles.request}
      </Button>
    );
  }
  if (step === 'tell-me' && requestId) {
    return (
      <Button
        look={look}
        disabled={telling.isPending}
        onClick={() => void telling.change(title, { id: requestId, wanted: true })}
        className="max-rail:grow"
      >
        <Icon of={BellPlus} />
        {titles.tellMeToo}
      </Button>
    );
  }
  if (step !== 'asked' && step !== 'hears') return null;
  return (
    <Button disabled className="max-rail:grow">
      <Icon of={Check} />
      {step === 'asked' ? titles.youAsked : titles.youHear}
    </Button>
  );
};
