'use client';

import type { TitleDetails } from '@medianest/shared';
import * as Dialog from 'radix-ui/dialog';
import { useState } from 'react';
import { buttonStyles } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { ReportForm } from './report-form.tsx';

interface ReportDialogProps {
  title: TitleDetails;
  onClose: () => void;
}

/** Says that something is wrong with a title. Mounted only while somebody does. */
const ReportDialog = ({ title, onClose }: ReportDialogProps) => {
  const { titles, actions } = useTexts();
  const [opener] = useState(() => document.activeElement);
  return (
    <Dialog.Root defaultOpen onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-sunken/72" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={() => opener instanceof HTMLElement && opener.focus()}
          className="fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[calc(100dvh-2rem)] max-w-lg -translate-y-1/2 overflow-y-auto rounded-panel bg-overlay p-6 shadow-3 inset-ring inset-ring-line-strong"
        >
          <Dialog.Title className="type-section wrap-break-word">
            {titles.reportTitle(title.title)}
          </Dialog.Title>
          <ReportForm
            title={title}
            onDone={onClose}
            cancel={<Dialog.Close className={buttonStyles({ look: 'quiet' })}>{actions.cancel}</Dialog.Close>}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

export default ReportDialog;
