export { type Climb, climb, type Finding, failed, passed, type Rung, warned } from './climb.ts';
export { explained, findingOf, problemOfStatus } from './outbound-finding.ts';
