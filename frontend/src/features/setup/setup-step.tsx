import type { Account } from '@medianest/shared';
import Link from 'next/link';
import { lazy, type ReactNode, Suspense } from 'react';
import { buttonStyles } from '#components/ui/button.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { Busy } from './busy.tsx';
import { LockedStep } from './locked-step.tsx';
import { type LaterStep, type SetupStage, stepAfter } from './setup-stage.ts';

const ServersStep = lazy(() => import('./servers-step.tsx'));
const ConnectStep = lazy(() => import('./connect-step.tsx'));
const InviteStep = lazy(() => import('./invite-step.tsx'));

const Words = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h1 className="type-title">{title}</h1>
    <p className="type-lead max-w-[56ch]">{children}</p>
  </>
);

const Already = ({ signedIn }: { signedIn: boolean }) => {
  const { setup } = useOwnerTexts();
  const { actions } = useTexts();
  return (
    <>
      <Words title={setup.alreadyTitle}>{setup.alreadyLead}</Words>
      <Link
        href={signedIn ? '/' : '/sign-in/'}
        className={buttonStyles({ look: 'primary', className: 'justify-self-start' })}
      >
        {signedIn ? setup.enter : actions.signIn}
      </Link>
    </>
  );
};

interface SetupStepProps {
  stage: SetupStage;
  user: Account | null;
  serverName: string | null;
  plex: ReactNode;
  onChosen: (serverName: string) => void;
  onStep: (step: LaterStep) => void;
}

const Content = ({ stage, user, serverName, plex, onChosen, onStep }: SetupStepProps) => {
  const { setup } = useOwnerTexts();
  switch (stage) {
    case 'loading':
      return <Busy word={setup.loading} />;
    case 'claiming':
      return <Busy word={setup.claimBusy} />;
    case 'locked':
      return <LockedStep />;
    case 'elsewhere':
      return <Words title={setup.claimElsewhereTitle}>{setup.claimElsewhereLead}</Words>;
    case 'sign-in':
      return plex;
    case 'servers':
      return user && <ServersStep user={user} onChosen={onChosen} />;
    case 'overseerr':
    case 'uptime-kuma':
    case 'youtube':
      return <ConnectStep step={stage} onNext={() => onStep(stepAfter(stage))} />;
    case 'invite':
      return <InviteStep serverName={serverName ?? ''} />;
    case 'already':
      return <Already signedIn={user !== null} />;
  }
};

/** What the present stage shows. */
export const SetupStep = (props: SetupStepProps) => {
  const { setup } = useOwnerTexts();
  return (
    <Suspense fallback={<Busy word={setup.loading} />}>
      <Content {...props} />
    </Suspense>
  );
};
