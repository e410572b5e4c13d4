'use client';

import Link from 'next/link';
import { type ReactNode, useEffect } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useNavigation } from '#lib/navigation.tsx';
import { useSession } from '#lib/queries/use-session.ts';
import { doorPath } from '#lib/safe-path.ts';
import { useTexts } from '#lib/texts/texts.tsx';

export const relinkPage = '/relink/';

/** While nobody knows yet who is here, and while the page leads on. */
const Passing = () => {
  const { door } = useTexts();
  return (
    <div className="grid max-w-88 gap-3" role="status">
      <h1 className="type-title">{door.relinkTitle}</h1>
      <LiveBar />
    </div>
  );
};

/** Gives the signed-in person a new Plex token; `plex` is the way to get one. */
export const RelinkPage = ({ plex }: { plex: ReactNode }) => {
  const { door } = useTexts();
  const { data: session, error, retry } = useSession();
  const navigation = useNavigation();
  const linked = session?.user.plexLink === 'ok';

  useEffect(() => {
    if (session === null) navigation.replace(doorPath(relinkPage));
  }, [session, navigation]);
  useEffect(() => {
    if (linked) navigation.replace('/');
  }, [linked, navigation]);

  return (
    <DoorScene>
      {session?.user.plexLink === 'broken' ? plex : <Passing />}
      {session === undefined && error !== null && <ProblemNotice error={error} retry={retry} />}
      <Link href="/" className={buttonStyles({ look: 'quiet', className: '-ml-3 justify-self-start' })}>
        {door.relinkBack}
      </Link>
    </DoorScene>
  );
};
