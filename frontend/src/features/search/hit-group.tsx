import type { LibrarySearch } from '@medianest/shared';
import { useId } from 'react';
import { useTexts } from '#lib/texts/texts.tsx';
import { Hit } from './hit.tsx';
import { hitGrid } from './hit-grid.ts';

interface HitGroupProps {
  group: LibrarySearch['groups'][number];
  listedAtMs: number;
}

export const HitGroup = ({ group: { type, items }, listedAtMs }: HitGroupProps) => {
  const { search } = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-5">
      <h3 id={id} className="font-semibold text-small text-text-2">
        {search.groups[type]}
      </h3>
      <ul className={hitGrid}>
        {items.map((card) => (
          <Hit key={card.ratingKey} card={card} listedAtMs={listedAtMs} />
        ))}
      </ul>
    </section>
  );
};
