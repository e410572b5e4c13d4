import type { ReactNode } from 'react';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { useSession } from '#lib/queries/use-session.ts';
import { useSetupState } from '#lib/queries/use-setup-state.ts';
import { useAddressQuery } from '#lib/use-address-query.ts';
import { type LaterStep, serviceSteps, setupStage, stepOf } from './setup-stage.ts';
import { SetupStep } from './setup-step.tsx';
import { Steps } from './steps.tsx';
import { useClaim } from './use-claim.ts';
import { useMoveIn } from './use-move-in.ts';

/** The step that is next. Once the server has moved in it stands in the address, so that no reload loses it. */
export const SetupFlow = ({ plex }: { plex: ReactNode }) => {
  const { claim, error: claimError, retry } = useClaim();
  const setup = useSetupState();
  const session = useSession();
  const moveIn = useMoveIn();
  const { query, go } = useAddressQuery();
  const stage = setupStage({ setup: setup.data, session: session.data, claim, step: query.get('step') });
  const goTo = (step: LaterStep, how: 'push' | 'replace') => go(new URLSearchParams({ step }), how);
  const refused = stage === 'locked' || stage === 'elsewhere' ? claimError : null;
  const failed = setup.error ?? refused ?? session.error;
  return (
    <>
      {stage !== 'already' && <Steps current={stepOf[stage]} />}
      {failed !== null && <ProblemNotice error={failed} retry={failed === refused ? retry : undefined} />}
      <FocusOnChange of={stage}>
        <SetupStep
          stage={stage}
          user={session.data?.user ?? null}
          serverName={setup.data?.serverName ?? null}
          plex={plex}
          onChosen={(serverName) => {
            goTo(serviceSteps[0], 'replace');
            moveIn(serverName);
          }}
          onStep={(step) => goTo(step, 'push')}
        />
      </FocusOnChange>
    </>
  );
};
