import type { Notice } from '@medianest/shared';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { AdminNotices } from '#components/admin-notices.tsx';

/** Its page has them where they cannot be put away. */
const systemPage = '/admin/system/';

/** What about the installation needs a look; hidden until the next visit, since it stays true. */
export const NoticeBanners = ({ notices }: { notices: readonly Notice[] }) => {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  if (usePathname() === systemPage) return null;
  return (
    <AdminNotices
      notices={notices.filter(({ code }) => !hidden.includes(code))}
      onDismiss={(code) => setHidden([...hidden, code])}
    />
  );
};
