'use client';

import type { TitleCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { BellPlus, Check, type LucideIcon, Plus } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { openRequestOf, quickStepOf } from './title-state.ts';
import { useAsking, useTelling } from './use-asking.ts';

const place = 'mt-2.5 w-full px-2!';

const Words = ({ icon, words, title }: { icon: LucideIcon; words: string; title: string }) => (
  <>
    <Icon of={icon} size="small" />
    <span className="truncate">{words}</span>
    <span className="sr-only">{useTexts().titles.ofTitle(title)}</span>
  </>
);

const RequestButton = ({ card }: { card: TitleCard }) => {
  const { titles } = useTexts();
  const { ask, isPending } = useAsking();
  const { tmdbId, title } = card;
  const onClick = () => void ask({ mediaType: 'movie', tmdbId, is4k: false }, title);
  return (
    <Button size="small" className={place} disabled={isPending} onClick={onClick}>
      <Words icon={Plus} words={titles.request} title={title} />
    </Button>
  );
};

const TellButton = ({ card, id }: { card: TitleCard; id: string }) => {
  const { titles } = useTexts();
  const { change, isPending } = useTelling();
  return (
    <Button
      size="small"
      className={place}
      disabled={isPending}
      onClick={() => void change(card, { id, wanted: true })}
    >
      <Words icon={BellPlus} words={titles.tellMeToo} title={card.title} />
    </Button>
  );
};

const Said = ({ words, title }: { words: string; title: string }) => (
  <Button size="small" className={place} disabled>
    <Words icon={Check} words={words} title={title} />
  </Button>
);

/** The next step for a title, in one press; nothing for what is here. */
export const QuickButton = ({ card }: { card: TitleCard }) => {
  const { titles } = useTexts();
  const step = quickStepOf(card);
  const requestId = openRequestOf(card)?.id;
  if (step === 'request') return <RequestButton card={card} />;
  if (step === 'tell-me' && requestId) return <TellButton card={card} id={requestId} />;
  if (step === 'asked') return <Said words={titles.youAsked} title={card.title} />;
  if (step === 'hears') return <Said words={titles.youHear} title={card.title} />;
  if (step !== 'choose') return null;
  return (
    <Link href={placeOfTitle(card)} prefetch={false} className={cx(buttonStyles({ size: 'small' }), place)}>
      <Words icon={Plus} words={titles.chooseSeasons} title={card.title} />
    </Link>
  );
};
