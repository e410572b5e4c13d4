'use client';

import { lazy, Suspense } from 'react';

const LostPage = lazy(() => import('#features/shell/lost-page.tsx'));

/** Next loads this file with every page, so what it shows comes only when it is needed. */
const NotFound = () => (
  <Suspense>
    <LostPage />
  </Suspense>
);

export default NotFound;
