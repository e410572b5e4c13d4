import type { MediaCard } from '@medianest/shared';
import type { ReactNode } from 'react';
import { Bone } from '#components/ui/skeleton.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useFormat } from '#lib/format.ts';
import { leftMsOf, percentOf, shareOf, spokenLength } from '#lib/how-far.ts';
import { useContinueWatching } from '#lib/queries/use-continue-watching.ts';
import { useRecentlyAdded } from '#lib/queries/use-recently-added.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { nameOf } from './card-words.ts';

const Newest = ({ card }: { card: MediaCard }) => {
  const { home } = useTexts();
  const format = useFormat();
  return (
    <>
      <b className="font-semibold text-text">{nameOf(card)}</b>
      {card.addedAt === null ? home.arrivedSome : home.arrived(card.type, format.ago(card.addedAt))}
    </>
  );
};

/** What this person was in the middle of. */
const InTheMiddle = () => {
  const texts = useTexts();
  const format = useFormat();
  const begun = useContinueWatching().data?.items.find((card) => shareOf(card) !== null);
  const share = begun && shareOf(begun);
  if (!begun || typeof share !== 'number') return null;
  const left = spokenLength(leftMsOf(begun) ?? 0, format);
  return (
    <>
      {' '}
      <b className="font-semibold text-text">{nameOf(begun)}</b>
      {texts.home.begun(percentOf(share, { texts, format }), left)}
    </>
  );
};

const Sentence = ({ children }: { children: ReactNode }) => (
  <p className="type-lead max-w-[56ch]">{children}</p>
);

/** What is new, said as somebody at home would say it. */
export const NewsSentence = () => {
  const { home } = useTexts();
  const { data, error } = useRecentlyAdded();
  const newest = data?.items[0];
  if (newest !== undefined) {
    return (
      <Sentence>
        <Newest card={newest} />
        <InTheMiddle />
      </Sentence>
    );
  }
  if (data !== undefined) return <Sentence>{home.nothingYet}</Sentence>;
  if (error === null) return <Bone className="h-6.75 w-88 max-w-full" />;
  return (
    <Sentence>{codeOf(error) === 'plex.relink_required' ? home.relinkNeeded : home.plexSilent}</Sentence>
  );
};
