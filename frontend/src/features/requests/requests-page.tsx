'use client';

import { lazy, Suspense } from 'react';
import { RequestBones } from './request-bones.tsx';
import { RequestsRoom } from './requests-room.tsx';
import { useRequestsView } from './use-requests-view.ts';

const ProblemsRoom = lazy(() => import('./problems/problems-room.tsx'));

export const RequestsPage = () => {
  const steps = useRequestsView();
  if (steps.view.page !== 'problems') return <RequestsRoom key={steps.view.page} {...steps} />;
  return (
    <Suspense fallback={<RequestBones rows={4} />}>
      <ProblemsRoom {...steps} />
    </Suspense>
  );
};
