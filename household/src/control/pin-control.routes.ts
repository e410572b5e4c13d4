import { type Response, Router } from 'express';
import type { PersonName } from '../people/cast.ts';
import type { Decision, SignIn } from '../plex-tv/sign-in.ts';
import { approvalSchema, denialSchema, type PinState } from './contract.ts';
import { refuse } from './refusals.ts';

/** Answers a waiting sign-in without a browser. */
export function pinControlRoutes({ signIn }: { signIn: SignIn }): Router {
  const router = Router();
  router.post('/pins/approve', (req, res) => {
    const { person, ...reference } = approvalSchema.parse(req.body);
    sendDecision(res, { decision: signIn.approve(reference, person), person });
  });
  router.post('/pins/deny', (req, res) => {
    const { person = null, ...reference } = denialSchema.parse(req.body);
    sendDecision(res, { decision: signIn.deny(reference), person });
  });
  return router;
}

function sendDecision(
  res: Response,
  { decision, person }: { decision: Decision; person: PersonName | null },
): void {
  if (decision.outcome === 'no-such-pin') {
    refuse(res, { status: 404, message: 'No such PIN, or it has expired' });
  } else if (decision.outcome === 'cannot-sign-in') {
    refuse(res, { status: 409, message: 'A managed user has no credentials to sign in with' });
  } else {
    const { id, code } = decision.pin;
    const state: PinState = { id, code, state: decision.outcome, person };
    res.json(state);
  }
}
