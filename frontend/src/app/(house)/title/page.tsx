import type { Metadata } from 'next';
import { TitlePage } from '#features/title/title-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.titles.title };

const Page = () => <TitlePage />;

export default Page;
