'use client';

import { lazy, Suspense } from 'react';

const BrokenPage = lazy(() => import('#features/shell/broken-page.tsx'));

/** Next loads this file with every page, so what it shows comes only when it is needed. */
const PageError = ({ reset }: { error: Error; reset: () => void }) => (
  <Suspense>
    <BrokenPage onRetry={reset} />
  </Suspense>
);

export default PageError;
