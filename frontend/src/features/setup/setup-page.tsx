'use client';

import { type ReactNode, Suspense } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { Busy } from './busy.tsx';
import { SetupFlow } from './setup-flow.tsx';

/** First start, from the printed address to the invitation. `plex` is the way through Plex. */
export const SetupPage = ({ plex }: { plex: ReactNode }) => (
  <DoorScene>
    <Suspense fallback={<Busy word={useOwnerTexts().setup.loading} />}>
      <SetupFlow plex={plex} />
    </Suspense>
  </DoorScene>
);
