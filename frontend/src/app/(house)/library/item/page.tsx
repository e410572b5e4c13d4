import type { Metadata } from 'next';
import { ItemPage } from '#features/item/item-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.item.title };

const Page = () => <ItemPage />;

export default Page;
