'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Shows one short sentence at the bottom for a few seconds. */
export type Toast = (message: string) => void;

const ToastContext = createContext<Toast>(() => {});

export const ToastProvider = ({ show, children }: { show: Toast; children: ReactNode }) => (
  <ToastContext value={show}>{children}</ToastContext>
);

export const useToast = (): Toast => useContext(ToastContext);
