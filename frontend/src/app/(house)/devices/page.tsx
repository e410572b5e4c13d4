import type { Metadata } from 'next';
import { DevicesPage } from '#features/devices/devices-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.devices.title };

const Page = () => <DevicesPage />;

export default Page;
