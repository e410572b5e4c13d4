'use client';

import { type ReactNode, Suspense } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { Busy } from './busy.tsx';
import { SetupFlow } from './setup-flow.tsx';

/** First start, from the printed address to the invitation. `plex` is the way through Plex. */
export const SetupPage = ({ plex }: { plex: ReactNode }) => (
  <DoorScene>
    <Suspense fallback={<Busy word={useTexts().setup.loading} />}>
      <SetupFlow plex={plex} />
    </Suspense>
  </DoorScene>
);
