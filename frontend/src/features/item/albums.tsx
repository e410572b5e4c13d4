import { MediaTile } from '#components/media/media-tile.tsx';
import { PagedPart } from '#components/media/paged-part.tsx';
import { TileBones } from '#components/media/tile-bones.tsx';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { InsideProps } from './inside-props.ts';

const grid = 'grid grid-cols-2 gap-x-4 gap-y-6.5 rail:grid-cols-4 rail:gap-x-5 rail:gap-y-8';
const sizes = '(min-width: 761px) 172px, 45vw';
const bones = ['first', 'second', 'third', 'fourth'];

const Bones = () => (
  <div aria-busy="true" className={grid}>
    {bones.map((name) => (
      <div key={name}>
        <TileBones shape="square" />
      </div>
    ))}
  </div>
);

const Content = ({ item }: InsideProps) => {
  const texts = useTexts();
  const list = useChildren(item.ratingKey);
  return (
    <PagedPart
      list={list}
      bones={<Bones />}
      empty={<p className="text-text-2">{texts.item.nothingInside}</p>}
    >
      {(albums) => (
        <ul className={grid}>
          {albums.map((card) => (
            <li key={card.ratingKey} className="min-w-0">
              <MediaTile card={card} shape="square" sizes={sizes} listedAtMs={list.listedAtMs} />
            </li>
          ))}
        </ul>
      )}
    </PagedPart>
  );
};

export const Albums = (props: InsideProps) => (
  <section aria-labelledby="albums">
    <h2 id="albums" className="type-section mb-4">
      {useTexts().item.albumsHeading}
    </h2>
    <Content {...props} />
  </section>
);
