'use client';

import { Unplug } from 'lucide-react';
import { PartFailed, type PartFailedProps } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** Nobody connected Overseerr: what that means, and who can. */
export const OverseerrMissing = () => {
  const { discover, problems } = useTexts();
  const owner = useOwnerName() ?? problems.ownerFallback;
  return (
    <Blank
      drawing={<Icon of={Unplug} size="large" className="text-text-3" />}
      title={discover.notConnectedTitle}
      headingLevel={3}
    >
      {discover.notConnectedDetail(owner.charAt(0).toUpperCase() + owner.slice(1))}
    </Blank>
  );
};

/** What stands in the place of something that Overseerr did not tell. */
export const OverseerrFailed = (failure: Omit<PartFailedProps, 'title'>) => {
  const { discover } = useTexts();
  if (codeOf(failure.error) === 'service.not_connected') return <OverseerrMissing />;
  return <PartFailed title={discover.failedTitle} {...failure} />;
};
