import type { Dialect } from '../dialect.ts';

export type Answer = Record<string, unknown>;

/** 1.x answers words, 2.x mostly keys of its translations. */
const texts = {
  added: { 1: 'Added Successfully.', 2: 'successAdded' },
  deleted: { 1: 'Deleted Successfully.', 2: 'successDeleted' },
  paused: { 1: 'Paused Successfully.', 2: 'successPaused' },
  resumed: { 1: 'Resumed Successfully.', 2: 'successResumed' },
  maintenanceResumed: { 1: 'Resume Successfully', 2: 'successResumed' },
  saved: { 1: 'Saved.', 2: 'Saved.' },
  wrongCredentials: { 1: 'Incorrect username or password.', 2: 'authIncorrectCreds' },
  wrongCode: { 1: 'Invalid Token!', 2: 'authInvalidToken' },
  wrongToken: { 1: 'Invalid token.', 2: 'authInvalidToken' },
} as const satisfies Record<string, Record<Dialect, string>>;

export function say(outcome: { ok: boolean; text: keyof typeof texts; dialect: Dialect }): Answer {
  const { ok, text, dialect } = outcome;
  const msg = texts[text][dialect];
  return dialect === 1 ? { ok, msg } : { ok, msg, msgi18n: true };
}

/** These two have the same words in both lines. */
export const notLoggedIn: Answer = { ok: false, msg: 'You are not logged in.' };
export const tooFrequent: Answer = { ok: false, msg: 'Too frequently, try again later.' };
