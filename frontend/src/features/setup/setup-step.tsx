import type { Account } from '@medianest/shared';
import Link from 'next/link';
import { lazy, type ReactNode, Suspense } from 'react';
import { buttonStyles } from '#components/ui/button.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { LockedStep } from './locked-step.tsx';
import type { SetupStage } from './setup-stage.ts';

const ServersStep = lazy(() => import('./servers-step.tsx'));
const DoneStep = lazy(() => import('./done-step.tsx'));

const Busy = ({ word }: { word: string }) => (
  <div role="status" className="grid max-w-88 gap-3">
    <h1 className="type-title">{word}</h1>
    <LiveBar />
  </div>
);

const Words = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h1 className="type-title">{title}</h1>
    <p className="type-lead max-w-[56ch]">{children}</p>
  </>
);

const Already = ({ signedIn }: { signedIn: boolean }) => {
  const { setup, actions } = useTexts();
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
}

const Content = ({ stage, user, serverName, plex, onChosen }: SetupStepProps) => {
  const { setup } = useTexts();
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
    case 'done':
      return <DoneStep serverName={serverName ?? ''} />;
    case 'already':
      return <Already signedIn={user !== null} />;
  }
};

/** What the present stage shows. */
export const SetupStep = (props: SetupStepProps) => {
  const { setup } = useTexts();
  return (
    <Suspense fallback={<Busy word={setup.loading} />}>
      <Content {...props} />
    </Suspense>
  );
};
