'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useSetupState } from '#lib/queries/use-setup-state.ts';
import { setupStage, stepOf } from './setup-stage.ts';
import { SetupStep } from './setup-step.tsx';
import { Steps } from './steps.tsx';
import { useClaim } from './use-claim.ts';

/** First start, from the printed address to the invitation. `plex` is the way through Plex. */
export const SetupPage = ({ plex }: { plex: ReactNode }) => {
  const queryClient = useQueryClient();
  const { claim, error: claimError, retry } = useClaim();
  const setup = useSetupState();
  const session = useSession();
  const [serverName, setServerName] = useState<string | null>(null);
  const stage = setupStage({
    setup: setup.data,
    session: session.data,
    claim,
    finished: serverName !== null,
  });
  const moveIn = (name: string) => {
    setServerName(name);
    queryClient.removeQueries({ queryKey: queryKeys.setupServers });
    for (const queryKey of [queryKeys.setupState, queryKeys.session]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const refused = stage === 'locked' || stage === 'elsewhere' ? claimError : null;
  const failed = setup.error ?? refused ?? session.error;
  return (
    <DoorScene>
      {stage !== 'already' && <Steps current={stepOf[stage]} />}
      {failed !== null && <ProblemNotice error={failed} retry={failed === refused ? retry : undefined} />}
      <FocusOnChange of={stage}>
        <SetupStep
          stage={stage}
          user={session.data?.user ?? null}
          serverName={serverName}
          plex={plex}
          onChosen={moveIn}
        />
      </FocusOnChange>
    </DoorScene>
  );
};
