import type { Library } from '@medianest/shared';
import type { CSSProperties } from 'react';
import type { WallState } from '#components/media/wall/use-wall.ts';
import { Wall } from '#components/media/wall/wall.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { LetterRail } from './letter-rail.tsx';
import type { Stop } from './letters.ts';

const fewestStops = 2;

interface LibraryWallProps {
  library: Library;
  wall: WallState;
  /** Null where the list is not one of letters. */
  stops: readonly Stop[] | null;
}

/**
 * The titles, and at their side the letters; on phones those stand half in the margin. All letters are
 * in sight before anything is scrolled.
 */
export const LibraryWall = ({ library, wall, stops }: LibraryWallProps) => {
  const { library: texts } = useTexts();
  const { top, height } = wall;
  return (
    <div className="mt-5 grid grid-cols-[minmax(0,1fr)_auto]">
      <Wall label={library.title} wall={wall} />
      {stops !== null && (
        <div className="-mr-5 rail:-mr-6 rail:ml-2">
          <div
            className="sticky top-18 h-[max(12rem,calc(100svh-var(--top)-5.5rem))] w-11 rail:top-20 rail:h-[max(12rem,calc(100svh-var(--top)-1.5rem))]"
            style={{ '--top': `${top}px`, maxHeight: height } as CSSProperties}
          >
            {stops.length >= fewestStops && (
              <LetterRail
                stops={stops}
                kind={texts.kindOf(library)}
                firstInView={wall.firstInView}
                jumpTo={wall.jumpTo}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
};
