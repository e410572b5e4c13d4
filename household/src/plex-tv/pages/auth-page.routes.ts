import { readFileSync } from 'node:fs';
import express, { Router } from 'express';
import * as z from 'zod';
import { personNames } from '../../people/cast.ts';
import type { SignIn } from '../sign-in.ts';
import { page } from './page.ts';
import { peopleButtons } from './people-buttons.ts';

const script = readFileSync(new URL('./auth-page.client.js', import.meta.url), 'utf8');

const decisionSchema = z.strictObject({
  clientIdentifier: z.string(),
  code: z.string(),
  /** Null cancels. */
  person: z.enum(personNames).nullable(),
});

/**
 * The auth app: its address carries the request in the fragment, which no server sees,
 * so a script reads it and sends the decision (plex.md §1).
 */
export function authPageRoutes({ signIn }: { signIn: SignIn }): Router {
  const router = Router();
  router.get('/auth', (_req, res) => {
    res.type('html').send(page({ title: 'Sign in', content, script }));
  });
  router.post('/auth/decision', express.json(), (req, res) => {
    const decision = decisionSchema.safeParse(req.body);
    if (!decision.success) return void res.status(400).json({ outcome: 'not-a-decision' });
    const { clientIdentifier, code, person } = decision.data;
    if (signIn.find({ code })?.clientIdentifier !== clientIdentifier) {
      return void res.status(404).json({ outcome: 'no-such-pin' });
    }
    const { outcome } = person === null ? signIn.deny({ code }) : signIn.approve({ code }, person);
    res.json({ outcome });
  });
  return router;
}

const content = `
<section id="choose">
<h1><span id="product">An application</span> wants to sign in</h1>
<p class="quiet-text">Choose who you are. It will learn your Plex name and which servers you may use.</p>
<p id="problem" class="problem" role="alert"></p>
<noscript><p class="problem">This page needs JavaScript to read the request.</p></noscript>
<form id="people">
${peopleButtons()}
<button class="quiet" name="person" value="">Cancel</button>
</form>
</section>
<section id="done" hidden>
<h1 id="done-title" tabindex="-1"></h1>
<p>You can close this window.</p>
</section>`;
