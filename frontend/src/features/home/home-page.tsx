'use client';

import { lazy, Suspense } from 'react';
import { Arrivals } from './arrivals.tsx';
import { BegunRow } from './begun-row.tsx';
import { PlayingNow } from './playing-now.tsx';
import { ServiceCards } from './service-cards.tsx';
import { Stage } from './stage.tsx';

// Below what is in sight at first: fetched after it.
const MyRequests = lazy(() => import('./my-requests.tsx'));
const Trending = lazy(() => import('./trending.tsx'));
const DownloadsRow = lazy(() => import('./downloads-row.tsx'));

export const HomePage = () => (
  <>
    <Stage />
    <ServiceCards />
    <BegunRow />
    <Suspense>
      <DownloadsRow />
    </Suspense>
    <Arrivals />
    <Suspense>
      <MyRequests />
    </Suspense>
    <PlayingNow />
    <Suspense>
      <Trending />
    </Suspense>
  </>
);
