'use client';

import { Arrivals } from './arrivals.tsx';
import { Stage } from './stage.tsx';

export const HomePage = () => (
  <>
    <Stage />
    <Arrivals />
  </>
);
