import type { CurrentSession } from '@medianest/shared';
import { AlertBanners } from './alert-banners.tsx';
import { DownBanner } from './down-banner.tsx';
import { MessageBanner } from './message-banner.tsx';
import { NoticeBanners } from './notice-banners.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { RelinkBanner } from './relink-banner.tsx';

/** What needs to be known on every page, the most pressing first. */
export const Banners = ({ session }: { session: CurrentSession }) => (
  <div className="grid gap-3 empty:hidden not-empty:pb-4">
    <OfflineBanner />
    <AlertBanners alerts={session.alerts} />
    {session.user.plexLink === 'broken' && <RelinkBanner />}
    <DownBanner />
    <MessageBanner />
    <NoticeBanners notices={session.notices} />
  </div>
);
