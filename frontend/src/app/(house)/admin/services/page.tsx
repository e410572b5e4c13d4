import type { Metadata } from 'next';
import { ServicesPage } from '#features/admin-services/services-page.tsx';
import { owner } from '#lib/texts/en/owner/index.ts';

export const metadata: Metadata = { title: owner.adminServices.title };

const Page = () => <ServicesPage />;

export default Page;
