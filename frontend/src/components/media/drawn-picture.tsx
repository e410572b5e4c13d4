import { cx } from 'class-variance-authority';

/**
 * Stands in for artwork that is missing or did not come: the title on the wall, lit from below. Its
 * letters grow with the picture.
 */
export const DrawnPicture = ({ title, lines = 4 }: { title: string; lines?: 2 | 4 }) => (
  <span aria-hidden className="@container block size-full">
    <span className="flex size-full flex-col justify-end bg-[radial-gradient(120%_60%_at_50%_112%,color-mix(in_oklch,var(--glow)_55%,transparent),transparent),linear-gradient(var(--wall-side),var(--roof))] p-[9cqw]">
      <span
        dir="auto"
        className={cx(
          lines === 2 ? 'line-clamp-2' : 'line-clamp-4',
          'wrap-anywhere text-balance font-[740] text-[min(14cqw,2.5rem)] text-[oklch(0.955_0.012_75)] leading-[1.05] [font-stretch:78%]',
        )}
      >
        {title}
      </span>
    </span>
  </span>
);
