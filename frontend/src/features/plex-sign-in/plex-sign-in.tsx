'use client';

import { type ReactNode, useState } from 'react';
import { recallJourney } from '#lib/journey.ts';
import { safePath } from '#lib/safe-path.ts';
import { useSearchParams } from '#lib/use-search-params.ts';
import { CodeView } from './code-view.tsx';
import { FlowNotice } from './flow-notice.tsx';
import type { Purpose } from './flow-state.ts';
import { StartView } from './start-view.tsx';
import { usePlexFlow } from './use-plex-flow.ts';
import { WaitingView } from './waiting-view.tsx';

interface PlexSignInProps {
  purpose: Purpose;
  /** The page this stands on; the way back from Plex leads to it. */
  page: string;
  /** Stands above the button; the code and the waiting bring their own words. */
  intro: ReactNode;
}

/** The two ways through Plex. It ends with a session; the page around it notices and goes on. */
export const PlexSignIn = ({ purpose, page, intro }: PlexSignInProps) => {
  const params = useSearchParams();
  const [rememberMe, setRememberMe] = useState(true);
  const returned = params?.get('flow') === 'returned';
  const next = params?.get('next') ?? (returned ? recallJourney()?.next : null) ?? null;
  const flow = usePlexFlow({ purpose, journey: { page, next: safePath(next) }, returned });
  const { state } = flow;
  const askForCode = () => flow.askForCode(rememberMe);

  if (state.step === 'code') {
    return (
      <CodeView
        pin={state.pin}
        expired={state.expired}
        slow={flow.slow}
        onNewCode={askForCode}
        onUseButton={flow.restart}
      />
    );
  }
  if (state.step === 'waiting' || state.step === 'finishing') {
    return <WaitingView finishing={state.step === 'finishing'} slow={flow.slow} onRestart={flow.restart} />;
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
