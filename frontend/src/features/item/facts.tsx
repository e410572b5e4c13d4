import type { MediaItem, MediaType } from '@medianest/shared';
import { Fragment, type ReactNode } from 'react';
import { type Format, useFormat } from '#lib/format.ts';
import { type Texts, useTexts } from '#lib/texts/texts.tsx';
import { CollectionLinks } from './collection-links.tsx';
import { pictureOf, soundOf } from './version-words.ts';

type FactName = keyof Texts['item']['facts'];

const studioNames: Partial<Record<MediaType, FactName>> = { show: 'network', album: 'label', track: 'label' };

const present = <T,>(value: T | null): value is T => value !== null;

/** What the versions say, each thing once, one below the other. */
const lines = (words: readonly (string | null)[]): ReactNode => {
  const each = [...new Set(words.filter(present))];
  return each.length === 0
    ? null
    : each.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ));
};

const list = (words: readonly string[]): ReactNode => [...new Set(words)].join(', ') || null;

const technicalFacts = (
  { versions }: MediaItem,
  { texts, format }: { texts: Texts; format: Format },
): [FactName, ReactNode][] => [
  ['picture', lines(versions.map((version) => pictureOf(version, texts)))],
  ['sound', lines(versions.map((version) => soundOf(version, texts)))],
  ['size', lines(versions.map(({ sizeBytes }) => (sizeBytes === null ? null : format.size(sizeBytes))))],
  ['languages', list(versions.flatMap(({ audioLanguages }) => audioLanguages))],
  ['subtitles', list(versions.flatMap(({ subtitleLanguages }) => subtitleLanguages))],
];

/** What is known of it, from its first night to its subtitles. What is not known is not named. */
export const Facts = ({ item }: { item: MediaItem }) => {
  const texts = useTexts();
  const format = useFormat();
  const facts: [FactName, ReactNode][] = [
    ['firstShown', item.releasedOn === null ? null : format.calendarDay(item.releasedOn)],
    [studioNames[item.type] ?? 'studio', item.studio],
    ['countries', list(item.countries)],
    ['directors', list(item.directors)],
    ['writers', list(item.writers)],
    ...technicalFacts(item, { texts, format }),
    ['collections', item.collections.length > 0 && <CollectionLinks item={item} />],
    ['library', item.libraryTitle],
  ];
  const known = facts.filter(([, value]) => Boolean(value));
  if (known.length === 0) return null;
  return (
    <section aria-label={texts.item.factsHeading}>
      <dl className="grid grid-cols-[6.75rem_minmax(0,1fr)] gap-x-3 gap-y-2.5 text-small">
        {known.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-text-3">{texts.item.facts[name]}</dt>
            <dd dir="auto" className="wrap-anywhere">
              {value}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
};
