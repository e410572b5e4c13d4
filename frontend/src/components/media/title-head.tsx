import type { MediaCard } from '@medianest/shared';
import type { ReactNode } from 'react';
import { headGrid } from './head-grid.ts';
import type { ImageSource } from './image-url.ts';
import { Picture } from './picture.tsx';
import { Scene } from './scene.tsx';
import { pictureOf, type Shape, shapeOf } from './shape.ts';

const portraitSizes = '(min-width: 1101px) 248px, (min-width: 761px) 188px, 116px';

const sizes: Record<Shape, string> = {
  poster: portraitSizes,
  square: portraitSizes,
  wide: '(min-width: 1101px) 320px, (min-width: 761px) 240px, 136px',
};

interface TitleHeadProps {
  card: Pick<MediaCard, 'type' | 'title' | 'poster' | 'backdrop'>;
  /** Who keeps its pictures. */
  from?: ImageSource;
  /** When it was answered. */
  listedAtMs: number;
  /** The small print, part by part. */
  credits: readonly string[];
  /** Above the title: what it is part of. */
  above?: ReactNode;
  /** Beside the small print: the age of what could not be asked again. */
  age?: ReactNode;
  /** What it is about, and what to do with it. */
  children?: ReactNode;
}

/** The head of a page about one thing: its scene, its picture, its title as on a poster. */
export const TitleHead = ({ card, from, listedAtMs, credits, above, age, children }: TitleHeadProps) => {
  // An episode hangs under the poster of its series; its own picture is the scene.
  const shape = card.type === 'episode' ? 'poster' : shapeOf(card);
  return (
    <>
      <Scene path={card.backdrop} from={from} />
      <section className={headGrid(shape)}>
        <Picture
          path={pictureOf(card, shape)}
          from={from}
          title={card.title}
          shape={shape}
          sizes={sizes[shape]}
          listedAtMs={listedAtMs}
          className="shadow-3"
        />
        <div className="contents rail:grid rail:gap-4.5">
          <div className="grid min-w-0 grid-cols-1 gap-2.5 self-end rail:gap-3">
            {above}
            <h1
              dir="auto"
              className="type-hero wrap-anywhere text-[clamp(1.625rem,1.1rem+3vw,3.75rem)] max-rail:leading-[1.04]"
            >
              {card.title}
            </h1>
            <p className="type-credits flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2 rail:gap-x-4.5">
              {credits.map((part) => (
                <span key={part}>{part}</span>
              ))}
              {age}
            </p>
          </div>
          <div className="col-span-full grid gap-4.5 empty:hidden">{children}</div>
        </div>
      </section>
    </>
  );
};
