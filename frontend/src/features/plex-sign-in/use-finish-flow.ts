import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import type { FlowEvent, FlowState, Purpose } from './flow-state.ts';

interface FinishOptions {
  state: FlowState;
  dispatch: Dispatch<FlowEvent>;
  purpose: Purpose;
  /** The session is there, and the pages have not been told yet. */
  onFinished: () => void;
}

/**
 * Turns the authorised flow into what it was begun for. Everything the page knows is asked again
 * then: the page in front sees the new session and goes on by itself.
 */
export const useFinishFlow = ({ state, dispatch, purpose, onFinished }: FinishOptions): void => {
  const api = useApi();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => (purpose === 'relink' ? api('POST /plex/relink') : api('POST /auth/plex')),
    onSuccess: () => {
      onFinished();
      return queryClient.invalidateQueries();
    },
    onError: (error) => dispatch({ type: 'failed', error }),
  });
  const finishing = state.step === 'finishing';
  useEffect(() => {
    if (finishing) mutate();
  }, [finishing, mutate]);
};
