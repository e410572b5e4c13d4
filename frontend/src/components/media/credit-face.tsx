import { useState } from 'react';
import { hueOf } from '#components/face.tsx';
import { type ImageSource, imageUrl } from './image-url.ts';

/** "RG" for Richard Greene; one letter for one name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`;
};

/** Agents also name pictures on other sites; nothing is asked but the media server, through the portal. */
const isOwnPicture = (photo: string | null): photo is string =>
  photo?.startsWith('/') === true && !photo.startsWith('//');

interface CreditFaceProps {
  name: string;
  photo: string | null;
  from?: ImageSource | undefined;
}

/** A player's photo; their initials where there is none, or where it does not come. */
export const CreditFace = ({ name, photo, from }: CreditFaceProps) => {
  const [failed, setFailed] = useState(false);
  if (isOwnPicture(photo) && !failed) {
    return (
      // biome-ignore lint/performance/noImgElement: the portal's own proxy makes the sizes
      <img
        src={imageUrl(photo, 160, from)}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
        className="size-11 flex-none rounded-full bg-raised object-cover"
      />
    );
  }
  return (
    <span
      aria-hidden
      className="grid size-11 flex-none place-items-center rounded-full font-[660] text-[oklch(0.2_0.03_322)] text-small uppercase [font-stretch:84%]"
      style={{ background: `oklch(0.78 0.08 ${hueOf(name)})` }}
    >
      {initialsOf(name)}
    </span>
  );
};
