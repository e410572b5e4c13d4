'use client';

import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { type ToastOptions, ToastProvider } from '#lib/toast.tsx';

const Toasts = lazy(() => import('#components/ui/toasts.tsx'));

/** The toasts come with the first sentence that one has to say. */
export const Toaster = ({ children }: { children: ReactNode }) => {
  const [wanted, setWanted] = useState(false);
  const show = useCallback(async (message: string, { action, durationMs }: ToastOptions = {}) => {
    setWanted(true);
    const { toast } = await import('sonner');
    toast(message, {
      ...(durationMs !== undefined && { duration: durationMs }),
      ...(action !== undefined && { action: { label: action.label, onClick: action.run } }),
    });
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
