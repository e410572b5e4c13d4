import type { Metadata } from 'next';
import { SystemPage } from '#features/admin-system/system-page.tsx';
import { owner } from '#lib/texts/en/owner/index.ts';

export const metadata: Metadata = { title: owner.adminSystem.title };

const Page = () => <SystemPage />;

export default Page;
