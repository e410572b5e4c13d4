import type { Metadata } from 'next';
import { RelinkIntro } from '#features/door/relink-intro.tsx';
import { RelinkPage } from '#features/door/relink-page.tsx';
import { PlexSignIn } from '#features/plex-sign-in/plex-sign-in.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.door.relinkTitle };

const Page = () => (
  <RelinkPage plex={<PlexSignIn purpose="relink" page="/relink/" intro={<RelinkIntro />} />} />
);

export default Page;
