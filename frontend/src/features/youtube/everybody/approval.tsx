import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from '../download-button-props.ts';
import { DenyForm } from './deny-form.tsx';

/** For administrators: agrees to a download above the limits, or refuses it with a reason. */
export const Approval = ({ download: { title }, actions }: DownloadButtonProps) => {
  const { youtube } = useTexts();
  const isAdmin = useSession().data?.user.role === 'admin';
  const [isDenying, setIsDenying] = useState(false);
  if (!isAdmin) return null;
  if (isDenying) return <DenyForm actions={actions} onClose={() => setIsDenying(false)} />;
  return (
    <div className="flex flex-wrap gap-2.5">
      <Button
        size="small"
        look="primary"
        disabled={actions.isBusy}
        aria-label={youtube.approveNamed(title)}
        onClick={() => actions.run({ kind: 'approve' })}
      >
        {youtube.approve}
      </Button>
      <Button
        size="small"
        look="danger"
        disabled={actions.isBusy}
        aria-label={youtube.denyNamed(title)}
        onClick={() => setIsDenying(true)}
      >
        {youtube.deny}
      </Button>
    </div>
  );
};
