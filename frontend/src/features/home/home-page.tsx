'use client';

import { Arrivals } from './arrivals.tsx';
import { BegunRow } from './begun-row.tsx';
import { MyRequests } from './my-requests.tsx';
import { PlayingNow } from './playing-now.tsx';
import { ServiceCards } from './service-cards.tsx';
import { Stage } from './stage.tsx';
import { Trending } from './trending.tsx';

export const HomePage = () => (
  <>
    <Stage />
    <ServiceCards />
    <BegunRow />
    <Arrivals />
    <MyRequests />
    <PlayingNow />
    <Trending />
  </>
);
