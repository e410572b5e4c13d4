import { cx } from 'class-variance-authority';

/** The shape of what comes; give it the size of the real thing. */
export const Bone = ({ className }: { className?: string }) => (
  <span aria-hidden className={cx('bone block', className)} />
);
