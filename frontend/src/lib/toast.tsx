'use client';

import { createContext, type ReactNode, useContext } from 'react';

export interface ToastOptions {
  /** The next step, or the way back. */
  action?: { label: string; run: () => void };
  /** A few seconds when not said. */
  durationMs?: number;
}

/** Shows one short sentence at the bottom for a while. */
export type Toast = (message: string, options?: ToastOptions) => void;

const ToastContext = createContext<Toast>(() => {});

export const ToastProvider = ({ show, children }: { show: Toast; children: ReactNode }) => (
  <ToastContext value={show}>{children}</ToastContext>
);

export const useToast = (): Toast => useContext(ToastContext);
