import type { Metadata } from 'next';
import { PlexSignIn } from '#features/plex-sign-in/plex-sign-in.tsx';
import { SetupIntro } from '#features/setup/setup-intro.tsx';
import { SetupPage } from '#features/setup/setup-page.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.setup.title };

const Page = () => (
  <SetupPage plex={<PlexSignIn purpose="sign-in" page="/setup/" intro={<SetupIntro />} />} />
);

export default Page;
