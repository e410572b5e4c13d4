'use client';

import { type ReactNode, useState } from 'react';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { recallJourney } from '#lib/journey.ts';
import { safePath } from '#lib/safe-path.ts';
import { useSearchParams } from '#lib/use-search-params.ts';
import { CodeView } from './code-view.tsx';
import { FlowNotice } from './flow-notice.tsx';
import type { Purpose } from './flow-state.ts';
import { StartView } from './start-view.tsx';
import { type PlexFlow, usePlexFlow } from './use-plex-flow.ts';
import { WaitingView } from './waiting-view.tsx';

interface PlexSignInProps {
  purpose: Purpose;
  /** The page this stands on; the way back from Plex leads to it. */
  page: string;
  /** Stands above the button; the code and the waiting bring their own words. */
  intro: ReactNode;
}

interface ViewProps extends PlexSignInProps {
  flow: PlexFlow;
}

const Steps = ({ flow, purpose, intro }: ViewProps) => {
  const [rememberMe, setRememberMe] = useState(true);
  const { state, slow, restart } = flow;
  const askForCode = () => flow.askForCode(rememberMe);
  if (state.step === 'code') {
    const { pin, expired } = state;
    return <CodeView {...{ pin, expired, slow }} onNewCode={askForCode} onUseButton={restart} />;
  }
  if (state.step === 'waiting' || state.step === 'finishing') {
    return <WaitingView finishing={state.step === 'finishing'} slow={slow} onRestart={restart} />;
  }
  return (
    <>
      {intro}
      {state.failure && <FlowNotice failure={state.failure} />}
      <StartView
        busy={state.step === 'leaving'}
        rememberMe={rememberMe}
        {...(purpose === 'sign-in' && { onRememberMe: setRememberMe })}
        onContinue={() => flow.leaveForPlex(rememberMe)}
        onCode={askForCode}
      />
    </>
  );
};

/** Going to Plex is still the same view as the button that leads there. */
const viewOf = (step: PlexFlow['state']['step']) => (step === 'leaving' ? 'start' : step);

/** The two ways through Plex. It ends with a session; the page around it notices and goes on. */
export const PlexSignIn = (props: PlexSignInProps) => {
  const params = useSearchParams();
  const returned = params?.get('flow') === 'returned';
  const next = params?.get('next') ?? (returned ? recallJourney()?.next : null) ?? null;
  const journey = { page: props.page, next: safePath(next) };
  const flow = usePlexFlow({ purpose: props.purpose, journey, returned });
  return (
    <FocusOnChange of={viewOf(flow.state.step)}>
      <Steps {...props} flow={flow} />
    </FocusOnChange>
  );
};
