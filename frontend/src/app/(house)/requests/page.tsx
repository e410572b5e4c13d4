import type { Metadata } from 'next';
import { RequestsPage } from '#features/requests/requests-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.requests.title };

const Page = () => <RequestsPage />;

export default Page;
