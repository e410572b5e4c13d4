'use client';

import { cx } from 'class-variance-authority';
import * as RadixDialog from 'radix-ui/dialog';
import { type ReactNode, useState } from 'react';

export const DialogClose = RadixDialog.Close;

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  className?: string;
}

/** A question or a detail over the page. Mounted only while it is open; fetched by whoever opens one. */
export const Dialog = ({ title, onClose, children, className = 'max-w-lg' }: DialogProps) => {
  const [opener] = useState(() => document.activeElement);
  return (
    <RadixDialog.Root defaultOpen onOpenChange={(open) => open || onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-sunken/72" />
        <RadixDialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={() => opener instanceof HTMLElement && opener.focus()}
          className={cx(
            'fixed inset-x-2.5 top-1/2 z-50 mx-auto max-h-[calc(100dvh-2rem)] -translate-y-1/2 overflow-y-auto rounded-panel bg-overlay p-4 rail:inset-x-4 rail:p-6 shadow-3 inset-ring inset-ring-line-strong',
            className,
          )}
        >
          <RadixDialog.Title dir="auto" className="type-section wrap-break-word pr-10">
            {title}
          </RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
};
