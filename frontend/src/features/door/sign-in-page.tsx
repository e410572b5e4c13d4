'use client';

import type { ReactNode } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { isUnreachable } from '#lib/api/failure.ts';
import { allDark, allLit } from '#lib/lights.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useSetupState } from '#lib/queries/use-setup-state.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { DoorNotices } from './door-notices.tsx';
import { useWayIn } from './use-way-in.ts';

/** The door of the house. `plex` is the way through it. */
export const SignInPage = ({ plex }: { plex: ReactNode }) => {
  const { door } = useTexts();
  const session = useSession();
  const setup = useSetupState();
  useWayIn({ session: session.data, setup: setup.data });
  return (
    <DoorScene
      footnote={door.notLetIn(setup.data?.ownerName ?? null)}
      lights={isUnreachable(setup.error) ? allDark : allLit}
    >
      {setup.error !== null && <ProblemNotice error={setup.error} />}
      <DoorNotices setup={setup.data} />
      {plex}
    </DoorScene>
  );
};
