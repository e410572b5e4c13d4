import type { PinRequest } from '@medianest/shared';
import { useMutation } from '@tanstack/react-query';
import { type Dispatch, useEffect, useEffectEvent, useReducer } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import { endJourney, type Journey, rememberJourney } from '#lib/journey.ts';
import { useNavigation } from '#lib/navigation.tsx';
import { type FlowEvent, type FlowState, initialFlow, nextFlowState, type Purpose } from './flow-state.ts';
import { useFinishFlow } from './use-finish-flow.ts';
import { useWatchFlow } from './use-watch-flow.ts';

interface PlexFlowOptions {
  purpose: Purpose;
  journey: Journey;
  /** The browser has just come back from Plex. */
  returned: boolean;
}

export interface PlexFlow {
  state: FlowState;
  /** Plex takes long to answer; nothing is lost yet. */
  slow: boolean;
  leaveForPlex(rememberMe: boolean): void;
  askForCode(rememberMe: boolean): void;
  restart(): void;
}

/** A page that the browser kept while the person was at Plex must not stay "on its way" for ever. */
const useRestartWhenShownAgain = (dispatch: Dispatch<FlowEvent>) => {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => event.persisted && dispatch({ type: 'restart' });
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, [dispatch]);
};

/** A trip to Plex that led to nothing is over as soon as the page shows something else. */
const useEndOfTrip = ({ state, endTrip }: { state: FlowState; endTrip: () => void }) => {
  const isOver = state.attempt > 0 && (state.step === 'start' || state.step === 'code');
  const end = useEffectEvent(endTrip);
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
};

const usePin = (dispatch: Dispatch<FlowEvent>) => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: PinRequest) => api('POST /auth/plex/pin', { body }),
    onError: (error) => dispatch({ type: 'failed', error }),
  });
};

/** Signing in with Plex, by its own page or by a code, from the first press to the session. */
export const usePlexFlow = ({ purpose, journey, returned }: PlexFlowOptions): PlexFlow => {
  const navigation = useNavigation();
  const [state, dispatch] = useReducer(nextFlowState, false, initialFlow);
  const pin = usePin(dispatch);
  const slow = useWatchFlow(state, dispatch);
  const endTrip = () => returned && endJourney(journey);
  useFinishFlow({ state, dispatch, purpose, onFinished: endTrip });
  useEndOfTrip({ state, endTrip });
  useRestartWhenShownAgain(dispatch);
  useEffect(() => {
    if (returned) dispatch({ type: 'returned' });
  }, [returned]);

  return {
    state,
    slow,
    leaveForPlex: (rememberMe) => {
      dispatch({ type: 'leave' });
      const onSuccess = ({ authUrl }: { authUrl?: string | undefined }) => {
        rememberJourney(journey);
        if (authUrl !== undefined) navigation.leaveFor(authUrl);
      };
      pin.mutate({ flow: 'window', rememberMe }, { onSuccess });
    },
    askForCode: (rememberMe) => {
      dispatch({ type: 'ask-code' });
      pin.mutate(
        { flow: 'link', rememberMe },
        { onSuccess: (shown) => dispatch({ type: 'code', pin: shown }) },
      );
    },
    restart: () => dispatch({ type: 'restart' }),
  };
};
