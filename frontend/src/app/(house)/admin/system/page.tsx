import type { Metadata } from 'next';
import { SystemPage } from '#features/admin-system/system-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.adminSystem.title };

const Page = () => <SystemPage />;

export default Page;
