import type { Metadata } from 'next';
import { FormerSearch } from '#features/search/former-search.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.discover.title };

const Page = () => <FormerSearch />;

export default Page;
