import type { CurrentSession, SetupState } from '@medianest/shared';

/** What the owner has to do next; the first four belong to the steps on the way. */
export type SetupStage =
  | 'loading'
  | 'claiming'
  | 'locked'
  | 'elsewhere'
  | 'sign-in'
  | 'servers'
  | 'done'
  | 'already';

/** The key of the address: looked for (`unknown`), none, being tried, or refused. */
export type ClaimState = 'unknown' | 'none' | 'pending' | 'refused';

interface Known {
  setup: SetupState | undefined;
  session: CurrentSession | null | undefined;
  claim: ClaimState;
  /** The server was chosen on this page a moment ago. */
  finished: boolean;
}

const whenUnclaimed = (claim: ClaimState, otherwise: SetupStage): SetupStage => {
  if (claim === 'unknown') return 'loading';
  return claim === 'pending' ? 'claiming' : otherwise;
};

export const setupStage = ({ setup, session, claim, finished }: Known): SetupStage => {
  if (finished) return 'done';
  if (setup === undefined) return 'loading';
  if (setup.state === 'ready') return 'already';
  if (!setup.claimedHere) return whenUnclaimed(claim, setup.state === 'claimed' ? 'elsewhere' : 'locked');
  if (session === undefined) return 'loading';
  return session === null ? 'sign-in' : 'servers';
};

/** Which of the four steps a stage belongs to, from 0. */
export const stepOf: Record<SetupStage, number> = {
  loading: 0,
  claiming: 0,
  locked: 0,
  elsewhere: 0,
  'sign-in': 1,
  servers: 2,
  done: 3,
  already: 3,
};
