import type { Metadata } from 'next';
import { LibraryPage } from '#features/library/library-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.library.title };

const Page = () => <LibraryPage />;

export default Page;
