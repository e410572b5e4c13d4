import type { Size } from '../../posters/pictures.ts';

export type Box = Size & {
  /** The box is the least size instead of the greatest (`minSize`). */
  readonly isMinimum: boolean;
  /** It may become larger than it is (`upscale`). */
  readonly mayEnlarge: boolean;
};

const largestSidePx = 4000;

/** The size at which the photo transcoder gives a picture that is asked for in a box. */
export function fit(original: Size, box: Box): Size {
  const scales = [box.width / original.width, box.height / original.height];
  const wanted = box.isMinimum ? Math.max(...scales) : Math.min(...scales);
  const most = box.mayEnlarge ? largestSidePx / Math.max(original.width, original.height) : 1;
  const scale = Math.min(wanted, most);
  return {
    width: Math.max(1, Math.round(original.width * scale)),
    height: Math.max(1, Math.round(original.height * scale)),
  };
}
