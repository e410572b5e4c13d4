import type { MediaRequest } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import Link from 'next/link';
import { Picture } from '#components/media/picture.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { requestCredits } from './request-credits.ts';

/** The poster of what was asked for; its title leads to the same place, so this is nothing to stop at. */
export const RequestPoster = ({ request, listedAtMs }: { request: MediaRequest; listedAtMs: number }) => (
  <Link href={placeOfTitle(request)} prefetch={false} tabIndex={-1} aria-hidden className="group">
    <Picture path={request.poster} from="media" title={request.title} sizes="64px" listedAtMs={listedAtMs} />
  </Link>
);

/** What was asked for. `tight`: one line each, where there is little room. */
export const RequestWhat = ({ request, tight = false }: { request: MediaRequest; tight?: boolean }) => {
  const texts = useTexts();
  return (
    <>
      <h3 className={cx('text-[1.0625rem] leading-snug', tight && 'truncate')}>
        <Link
          href={placeOfTitle(request)}
          prefetch={false}
          dir="auto"
          className="type-subhead wrap-anywhere hover:text-lamp-text"
        >
          {request.title}
        </Link>
      </h3>
      <p className={cx('type-credits mt-0.5', tight ? 'truncate' : 'line-clamp-2')}>
        {requestCredits(request, texts)}
      </p>
    </>
  );
};
