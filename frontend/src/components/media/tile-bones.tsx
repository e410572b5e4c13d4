import { cx } from 'class-variance-authority';
import { Bone } from '#components/ui/skeleton.tsx';
import { aspects, type Shape } from './shape.ts';

/** The shape of a tile that is still to come. */
export const TileBones = ({ shape = 'poster' }: { shape?: Shape }) => (
  <>
    <Bone className={cx(aspects[shape], 'rounded-poster')} />
    <Bone className="mt-3.5 h-3.5 w-3/4" />
    <Bone className="mt-2 mb-1.5 h-3 w-1/2" />
  </>
);
