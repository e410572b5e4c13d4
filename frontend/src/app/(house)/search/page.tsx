import type { Metadata } from 'next';
import { SearchPage } from '#features/search/search-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.search.title };

const Page = () => <SearchPage />;

export default Page;
