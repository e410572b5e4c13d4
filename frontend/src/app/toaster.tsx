'use client';

import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ToastProvider } from '#lib/toast.tsx';

const Toasts = lazy(() => import('#components/ui/toasts.tsx'));

/** The toasts come with the first sentence that one has to say. */
export const Toaster = ({ children }: { children: ReactNode }) => {
  const [wanted, setWanted] = useState(false);
  const show = useCallback(async (message: string) => {
    setWanted(true);
    const { toast } = await import('sonner');
    toast(message);
  }, []);
  return (
    <ToastProvider show={show}>
      {children}
      {wanted && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
    </ToastProvider>
  );
};
