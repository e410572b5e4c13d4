'use client';

import type { TitleDetails } from '@medianest/shared';
import { buttonStyles } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { ReportForm } from './report-form.tsx';

interface ReportDialogProps {
  title: TitleDetails;
  onClose: () => void;
}

/** Says that something is wrong with a title. Mounted only while somebody does. */
const ReportDialog = ({ title, onClose }: ReportDialogProps) => {
  const { titles, actions } = useTexts();
  return (
    <Dialog title={titles.reportTitle(title.title)} onClose={onClose}>
      <ReportForm
        title={title}
        onDone={onClose}
        cancel={<DialogClose className={buttonStyles({ look: 'quiet' })}>{actions.cancel}</DialogClose>}
      />
    </Dialog>
  );
};

export default ReportDialog;
