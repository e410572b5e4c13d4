'use client';

import { lazy, Suspense } from 'react';

const LostPage = lazy(() => import('#features/shell/lost-page.tsx'));

/** Next loads the page of lost addresses with every page, so what it shows comes only when it is needed. */
export const Lost = () => (
  <Suspense>
    <LostPage />
  </Suspense>
);
