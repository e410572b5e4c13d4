import type { Metadata } from 'next';
import { YoutubePage } from '#features/youtube/youtube-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.youtube.title };

const Page = () => <YoutubePage />;

export default Page;
