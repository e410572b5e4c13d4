'use client';

import * as AlertDialog from 'radix-ui/alert-dialog';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#lib/texts/texts.tsx';
import { buttonStyles } from './button.tsx';

export interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  onConfirm: () => void;
  /** Closed without doing it, or after it was begun. */
  onClose: () => void;
}

/** Asks before something that cannot be taken back. Mounted only while it is asked. */
const Confirm = ({ title, children, action, onConfirm, onClose }: ConfirmProps) => {
  const { actions } = useTexts();
  const [opener] = useState(() => document.activeElement);
  return (
    <AlertDialog.Root defaultOpen onOpenChange={(open) => open || onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-sunken/72" />
        <AlertDialog.Content
          onCloseAutoFocus={() => opener instanceof HTMLElement && opener.focus()}
          className="fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[calc(100dvh-2rem)] max-w-md -translate-y-1/2 overflow-y-auto rounded-panel bg-overlay p-6 shadow-3 inset-ring inset-ring-line-strong"
        >
          <AlertDialog.Title className="type-section wrap-break-word">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-text-2">
            {children}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel className={buttonStyles({ look: 'quiet' })}>
              {actions.cancel}
            </AlertDialog.Cancel>
            <AlertDialog.Action className={buttonStyles({ look: 'danger' })} onClick={onConfirm}>
              {action}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};

export default Confirm;
