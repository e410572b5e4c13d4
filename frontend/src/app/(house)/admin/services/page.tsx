import type { Metadata } from 'next';
import { ServicesPage } from '#features/admin-services/services-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.adminServices.title };

const Page = () => <ServicesPage />;

export default Page;
