import { CloudOff, FolderOpen, RotateCw } from 'lucide-react';
import Link from 'next/link';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { codeOf, isUpstream } from '#lib/api/failure.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const NotConnected = () => {
  const { youtube, problems } = useTexts();
  const ownerName = useOwnerName() ?? problems.ownerFallback;
  const isAdmin = useSession().data?.user.role === 'admin';
  return (
    <Notice
      tone="slow"
      icon={FolderOpen}
      title={youtube.notConnected}
      urgent
      action={
        isAdmin && (
          <Link href="/admin/services/" className={buttonStyles({ size: 'small' })}>
            {youtube.chooseFolder}
          </Link>
        )
      }
    >
      {isAdmin ? youtube.notConnectedDetailAdmin : youtube.notConnectedDetail(ownerName)}
    </Notice>
  );
};

interface LookFailedProps {
  error: Error;
  onRetry: () => void;
}

/** Why there is no preview, and whether trying again helps. */
export const LookFailed = ({ error, onRetry }: LookFailedProps) => {
  const { youtube, actions } = useTexts();
  const code = codeOf(error);
  if (code === 'service.not_connected') return <NotConnected />;
  if (!isUpstream(error)) {
    return <ProblemNotice error={error} retry={code === 'youtube.address_refused' ? undefined : onRetry} />;
  }
  return (
    <Notice
      tone="slow"
      icon={CloudOff}
      title={youtube.lookFailed}
      urgent
      action={
        <Button size="small" onClick={onRetry}>
          <Icon of={RotateCw} size="small" />
          {actions.retry}
        </Button>
      }
    >
      {youtube.lookFailedDetail}
    </Notice>
  );
};
