import type { Metadata } from 'next';
import { StatusPage } from '#features/status/status-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.status.title };

const Page = () => <StatusPage />;

export default Page;
