import type { Metadata } from 'next';
import { PlexSignIn } from '#features/plex-sign-in/plex-sign-in.tsx';
import { SetupIntro } from '#features/setup/setup-intro.tsx';
import { SetupPage } from '#features/setup/setup-page.tsx';
import { owner } from '#lib/texts/en/owner/index.ts';

export const metadata: Metadata = { title: owner.setup.title };

const Page = () => (
  <SetupPage plex={<PlexSignIn purpose="sign-in" page="/setup/" intro={<SetupIntro />} />} />
);

export default Page;
