import type { Metadata } from 'next';
import { SignInPage } from '#features/door/sign-in-page.tsx';
import { Welcome } from '#features/door/welcome.tsx';
import { PlexSignIn } from '#features/plex-sign-in/plex-sign-in.tsx';
import { en } from '#lib/texts/en/index.ts';

export const metadata: Metadata = { title: en.door.title };

const Page = () => (
  <SignInPage plex={<PlexSignIn purpose="sign-in" page="/sign-in/" intro={<Welcome />} />} />
);

export default Page;
