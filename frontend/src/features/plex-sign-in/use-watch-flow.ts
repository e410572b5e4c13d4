import { type Dispatch, useEffect } from 'react';
import { codeOf } from '#lib/api/failure.ts';
import type { FlowEvent, FlowState } from './flow-state.ts';
import { useFlowStatus } from './use-flow-status.ts';

const isWatched = (state: FlowState) =>
  state.step === 'waiting' || (state.step === 'code' && state.pin !== null && !state.expired);

/**
 * Follows the sign-in at Plex while the person is busy there. A portal or Plex that is out of
 * reach for a while ends nothing: asking goes on, and the answer says that it is slow.
 */
export const useWatchFlow = (state: FlowState, dispatch: Dispatch<FlowEvent>): boolean => {
  const enabled = isWatched(state);
  const { data, error } = useFlowStatus({ attempt: state.attempt, enabled });
  const status = data?.status;

  useEffect(() => {
    if (!enabled || status === undefined || status === 'waiting') return;
    dispatch({ type: status });
  }, [enabled, status, dispatch]);

  useEffect(() => {
    if (enabled && codeOf(error) === 'auth.flow_missing') dispatch({ type: 'failed', error });
  }, [enabled, error, dispatch]);

  return enabled && error !== null;
};
