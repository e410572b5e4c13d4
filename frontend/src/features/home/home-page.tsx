'use client';

import { Arrivals } from './arrivals.tsx';
import { BegunRow } from './begun-row.tsx';
import { Stage } from './stage.tsx';

export const HomePage = () => (
  <>
    <Stage />
    <BegunRow />
    <Arrivals />
  </>
);
