import type { TitleDetails } from '@medianest/shared';
import { Fragment } from 'react';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** What is known of it. What is not known is not named. */
export const TitleFacts = ({ title }: { title: TitleDetails }) => {
  const { titles, item } = useTexts();
  const format = useFormat();
  const facts: [string, string | null][] = [
    [titles.firstShown, title.releasedOn && format.calendarDay(title.releasedOn)],
    [titles.lastShown, title.endedOn && format.calendarDay(title.endedOn)],
    [titles.network, title.network],
    [titles.genres, title.genres.join(', ') || null],
    [
      titles.rating,
      title.rating === null ? null : item.rating(format.number(Math.round(title.rating * 10) / 10)),
    ],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <section aria-label={titles.factsHeading}>
      <dl className="grid grid-cols-[6.75rem_minmax(0,1fr)] gap-x-3 gap-y-2.5 text-small">
        {known.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-text-3">{name}</dt>
            <dd dir="auto" className="wrap-anywhere">
              {value}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
};
