import type { Account } from '@medianest/shared';
import type { SignInPerson } from './complete-sign-in.ts';

/** A person as that person sees it. */
export const accountView = (person: SignInPerson): Account => ({
  id: person.id,
  username: person.plexUsername,
  email: person.email,
  role: person.role,
  plexLink: person.plexLinkBrokenAt ? 'broken' : 'ok',
});
