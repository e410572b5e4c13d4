import type { Metadata } from 'next';
import { DiscoverRows } from '#features/discover/discover-rows.tsx';
import { SearchPage } from '#features/search/search-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.discover.title };

const Page = () => <SearchPage start={<DiscoverRows />} />;

export default Page;
