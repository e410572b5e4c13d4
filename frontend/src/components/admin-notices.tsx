import type { Notice as AdminNotice } from '@medianest/shared';
import { TriangleAlert } from 'lucide-react';
import { useTexts } from '#lib/texts/texts.tsx';
import { Notice, type NoticeTone } from './ui/notice.tsx';

const tones: Record<AdminNotice['code'], NoticeTone> = {
  'plex-addresses-replaced': 'down',
  'forwarded-headers-ignored': 'slow',
  'running-as-root': 'slow',
};

interface AdminNoticesProps {
  notices: readonly AdminNotice[];
  /** Absent: they cannot be put away. */
  onDismiss?: (code: AdminNotice['code']) => void;
}

/** What about the installation needs a look. */
export const AdminNotices = ({ notices, onDismiss }: AdminNoticesProps) => {
  const { shell, actions } = useTexts();
  return notices.map(({ code, message }) => {
    const { title, detail } = shell.notices[code](message);
    const dismiss = onDismiss && { label: actions.dismiss, onDismiss: () => onDismiss(code) };
    return (
      <Notice key={code} tone={tones[code]} icon={TriangleAlert} title={title} {...(dismiss && { dismiss })}>
        {detail}
      </Notice>
    );
  });
};
