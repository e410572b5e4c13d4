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

/** What about the installation needs a look; hidden until the next visit, since it stays true. */
export const NoticeBanners = ({ notices }: { notices: readonly AdminNotice[] }) => {
  const { shell, actions } = useTexts();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  return notices
    .filter(({ code }) => !hidden.includes(code))
    .map(({ code, message }) => (
      <Notice
        key={code}
        tone={tones[code]}
        icon={TriangleAlert}
        title={shell.notices[code].title}
        dismiss={{ label: actions.dismiss, onDismiss: () => setHidden([...hidden, code]) }}
      >
        {message}
      </Notice>
    ));
};
