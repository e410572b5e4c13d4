import type { CurrentSession, SetupState } from '@medianest/shared';

/** What may be connected once the server has moved in, one after the other; each can wait. */
export const serviceSteps = ['overseerr', 'uptime-kuma', 'youtube'] as const;
export type ServiceStep = (typeof serviceSteps)[number];

/** The steps that follow when the house stands, as the address names them. */
const laterSteps = [...serviceSteps, 'invite'] as const;
export type LaterStep = (typeof laterSteps)[number];

/** What the owner has to do next; the first four belong to the steps on the way. */
export type SetupStage =
  | 'loading'
  | 'claiming'
  | 'locked'
  | 'elsewhere'
  | 'sign-in'
  | 'servers'
  | LaterStep
  | 'already';

/** The key of the address: looked for (`unknown`), none, being tried, or refused. */
export type ClaimState = 'unknown' | 'none' | 'pending' | 'refused';

interface Known {
  setup: SetupState | undefined;
  session: CurrentSession | null | undefined;
  claim: ClaimState;
  /** As the address has it. */
  step: string | null;
}

const whenUnclaimed = (claim: ClaimState, otherwise: SetupStage): SetupStage => {
  if (claim === 'unknown') return 'loading';
  return claim === 'pending' ? 'claiming' : otherwise;
};

const whenReady = ({ session, step }: Known): SetupStage => {
  const asked = laterSteps.find((name) => name === step);
  if (asked === undefined) return 'already';
  if (session === undefined) return 'loading';
  return session?.user.role === 'admin' ? asked : 'already';
};

export const setupStage = (known: Known): SetupStage => {
  const { setup, session, claim } = known;
  if (setup === undefined) return 'loading';
  if (setup.state === 'ready') return whenReady(known);
  if (!setup.claimedHere) return whenUnclaimed(claim, setup.state === 'claimed' ? 'elsewhere' : 'locked');
  if (session === undefined) return 'loading';
  return session === null ? 'sign-in' : 'servers';
};

/** The step after one of those that may be skipped. */
export const stepAfter = (step: ServiceStep): LaterStep =>
  laterSteps[laterSteps.indexOf(step) + 1] ?? 'invite';

/** Which of the five steps a stage belongs to, from 0. */
export const stepOf: Record<SetupStage, number> = {
  loading: 0,
  claiming: 0,
  locked: 0,
  elsewhere: 0,
  'sign-in': 1,
  servers: 2,
  overseerr: 3,
  'uptime-kuma': 3,
  youtube: 3,
  invite: 4,
  already: 4,
};
