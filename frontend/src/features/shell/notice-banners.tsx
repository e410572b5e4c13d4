import type { Notice as AdminNotice } from '@medianest/shared';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Notice, type NoticeTone } from '#components/ui/notice.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const tones: Record<AdminNotice['code'], NoticeTone> = {
  'plex-addresses-replaced': 'down',
  'forwarded-headers-ignored': 'slow',
  'running-as-root': 'slow',
};

const NoticeBanner = ({ notice, onDismiss }: { notice: AdminNotice; onDismiss: () => void }) => {
  const { shell, actions } = useTexts();
  const { title, detail } = shell.notices[notice.code](notice.message);
  return (
    <Notice
      tone={tones[notice.code]}
      icon={TriangleAlert}
      title={title}
      dismiss={{ label: actions.dismiss, onDismiss }}
    >
      {detail}
    </Notice>
  );
};

/** What about the installation needs a look; hidden until the next visit, since it stays true. */
export const NoticeBanners = ({ notices }: { notices: readonly AdminNotice[] }) => {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  return notices
    .filter(({ code }) => !hidden.includes(code))
    .map((notice) => (
      <NoticeBanner key={notice.code} notice={notice} onDismiss={() => setHidden([...hidden, notice.code])} />
    ));
};
