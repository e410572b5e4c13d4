import type { Metadata } from 'next';
import { OfflinePage } from '#features/shell/offline-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.shell.offlineTitle };

const Page = () => <OfflinePage />;

export default Page;
