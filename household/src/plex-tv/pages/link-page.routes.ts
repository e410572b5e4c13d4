import express, { type Response, Router } from 'express';
import * as z from 'zod';
import { cast, personNames } from '../../people/cast.ts';
import { queryText } from '../../wire/parameters.ts';
import type { Pin } from '../pins.ts';
import type { SignIn } from '../sign-in.ts';
import { escapeHtml, page } from './page.ts';
import { peopleButtons } from './people-buttons.ts';

const answerSchema = z.object({
  pin: z.string(),
  /** Empty cancels. */
  person: z.union([z.enum(personNames), z.literal('')]),
});

const expired = 'That code is not known here. It may have expired: ask for a new one.';

/** The page where a short code is typed; strong codes are not accepted here (plex.md §1). */
export function linkPageRoutes({ signIn }: { signIn: SignIn }): Router {
  const find = (code: string): Pin | null => {
    const pin = signIn.find({ code });
    return pin && !pin.isStrong ? pin : null;
  };
  const router = Router();
  router.get('/link', (req, res) => {
    const code = queryText(req, 'pin')?.trim();
    const pin = code ? find(code) : null;
    if (pin) show(res, { title: 'Link a device', content: choosePerson(pin) });
    else
      show(res, {
        title: 'Link a device',
        content: typeCode(code ? expired : null),
        status: code ? 404 : 200,
      });
  });
  router.post('/link', express.urlencoded({ extended: false }), (req, res) => {
    const answer = answerSchema.safeParse(req.body);
    const pin = answer.success ? find(answer.data.pin) : null;
    if (!answer.success || !pin)
      return show(res, { title: 'Link a device', content: typeCode(expired), status: 404 });
    const { person } = answer.data;
    const { outcome } = person === '' ? signIn.deny(pin) : signIn.approve(pin, person);
    if (outcome === 'approved' && person !== '')
      show(res, { title: 'Linked', content: linked(pin, cast[person].displayName) });
    else if (outcome === 'denied') show(res, { title: 'Not linked', content: notLinked });
    else
      show(res, {
        title: 'Not linked',
        content: typeCode('A managed user has no Plex account to sign in with.'),
        status: 409,
      });
  });
  return router;
}

function show(res: Response, input: { title: string; content: string; status?: number }): void {
  res
    .status(input.status ?? 200)
    .type('html')
    .send(page(input));
}

function typeCode(problem: string | null): string {
  return `<h1>Link a device</h1>
<p class="quiet-text"><label for="pin">Type the four characters that your device shows.</label></p>
${problem ? `<p class="problem" role="alert">${escapeHtml(problem)}</p>` : ''}
<form method="get" action="/link">
<input class="code" id="pin" name="pin" maxlength="4" minlength="4" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false">
<button class="primary">Link</button>
</form>`;
}

function choosePerson(pin: Pin): string {
  return `<h1>${escapeHtml(pin.product)} wants to sign in</h1>
<p class="quiet-text">Code ${escapeHtml(pin.code)}. Choose who you are.</p>
<form method="post" action="/link">
<input type="hidden" name="pin" value="${escapeHtml(pin.code)}">
${peopleButtons()}
<button class="quiet" name="person" value="">Cancel</button>
</form>`;
}

function linked(pin: Pin, displayName: string): string {
  return `<h1>${escapeHtml(pin.product)} is linked</h1>
<p>It is now signed in as ${escapeHtml(displayName)}. You can close this window and go back to it.</p>`;
}

const notLinked = `<h1>Nothing was linked</h1>
<p>The code is no longer valid. You can close this window.</p>`;
