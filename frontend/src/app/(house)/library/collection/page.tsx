import type { Metadata } from 'next';
import { CollectionPage } from '#features/collection/collection-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.item.collectionTitle };

const Page = () => <CollectionPage />;

export default Page;
