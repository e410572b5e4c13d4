import type { Metadata } from 'next';
import { NotificationsPage } from '#features/notifications/notifications-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.notifications.title };

const Page = () => <NotificationsPage />;

export default Page;
