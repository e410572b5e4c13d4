import type { Metadata } from 'next';
import { RecoverPage } from '#features/door/recover-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.door.recoverTitle };

const Page = () => <RecoverPage />;

export default Page;
