import type { Credit } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { CreditFace } from './credit-face.tsx';
import type { ImageSource } from './image-url.ts';

const shownAtFirst = { wide: 12, narrow: 6 } as const;

interface CastProps {
  credits: readonly Credit[];
  /** In the wide column several stand side by side. */
  wide: boolean;
  /** Who keeps the photos. */
  from?: ImageSource;
}

/** Who plays in it, the leading ones first. */
export const Cast = ({ credits, wide, from }: CastProps) => {
  const { item } = useTexts();
  const [all, setAll] = useState(false);
  const limit = shownAtFirst[wide ? 'wide' : 'narrow'];
  const shown = all ? credits : credits.slice(0, limit);
  return (
    <section aria-labelledby="cast">
      <h2 id="cast" className="type-section mb-4">
        {item.castHeading}
      </h2>
      <ul
        className={cx(
          'grid gap-x-6 gap-y-3.5',
          wide
            ? 'grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))]'
            : 'max-wide:grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))]',
        )}
      >
        {shown.map(({ name, role, photo }, place) => (
          // Somebody may be credited twice for the same role; the list keeps its order.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells two such credits apart
          <li key={`${place} ${name}`} className="flex min-w-0 items-center gap-3">
            <CreditFace name={name} photo={photo} from={from} />
            <div className="min-w-0">
              <p dir="auto" className="type-subhead wrap-anywhere">
                {name}
              </p>
              {role !== null && (
                <p dir="auto" className="type-credits wrap-anywhere">
                  {role}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {credits.length > limit && (
        <Button
          look="quiet"
          size="small"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="-ml-3.5 mt-3"
        >
          {all ? item.castFewer : item.castAll(credits.length)}
        </Button>
      )}
    </section>
  );
};
