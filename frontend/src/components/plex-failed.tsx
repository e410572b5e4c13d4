'use client';

import { codeOf } from '#lib/api/failure.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { RelinkNeeded } from './media/relink-needed.tsx';
import { PartFailed, type PartFailedProps } from './part-failed.tsx';

/** What stands in the place of something that Plex did not tell: what to do about it. */
export const PlexFailed = (failure: Omit<PartFailedProps, 'title'>) => {
  const { media } = useTexts();
  if (codeOf(failure.error) === 'plex.relink_required') return <RelinkNeeded />;
  return <PartFailed title={media.failedTitle} {...failure} />;
};
