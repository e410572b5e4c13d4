import { describe, expect, it } from 'vitest';
import { bodyOf, clientIdentifier, type PinBody, useHousehold } from './household-for-test.ts';

const household = useHousehold();
const at = (path: string) => household.state().addresses.plexTv + path;

async function openPin(query: string) {
  const headers = { 'x-plex-product': 'MediaNest <b>' };
  return bodyOf<PinBody>(household.plexTv({ path: `/api/v2/pins${query}`, method: 'POST', headers }));
}

async function authTokenOf(id: number): Promise<string | null> {
  return (await bodyOf<PinBody>(household.plexTv({ path: `/api/v2/pins/${id}` }))).authToken;
}

const decide = (body: unknown) =>
  fetch(at('/auth/decision'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const answerLink = (pin: string, person: string) =>
  fetch(at('/link'), { method: 'POST', body: new URLSearchParams({ pin, person }) });

describe('the auth app', () => {
  it('offers everybody, with the managed user disabled, and asks nobody outside', async () => {
    const html = await (await fetch(at('/auth'))).text();
    for (const name of ['Ruth', 'Alice', 'Bob', 'Sam']) expect(html).toContain(`Continue as ${name}`);
    expect(html).toMatch(/value="kid" disabled>Continue as Milo/);
    expect(html).toContain('Simulation');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('approves a PIN of the client that asks', async () => {
    const { id, code } = await openPin('?strong=true');
    const response = await decide({ clientIdentifier, code, person: 'bob' });
    expect(await response.json()).toEqual({ outcome: 'approved' });
    expect(await authTokenOf(id)).toBe(household.state().people.bob.accountToken);
  });

  it('makes the PIN go away when somebody cancels', async () => {
    const { id, code } = await openPin('?strong=true');
    expect(await (await decide({ clientIdentifier, code, person: null })).json()).toEqual({
      outcome: 'denied',
    });
    expect((await household.plexTv({ path: `/api/v2/pins/${id}` })).status).toBe(404);
  });

  it('refuses another client’s PIN, a managed user and what is no decision', async () => {
    const { code } = await openPin('?strong=true');
    expect((await decide({ clientIdentifier: 'another', code, person: 'bob' })).status).toBe(404);
    expect(await (await decide({ clientIdentifier, code, person: 'kid' })).json()).toEqual({
      outcome: 'cannot-sign-in',
    });
    expect((await decide({ code })).status).toBe(400);
  });
});

describe('the link page', () => {
  it('leads from the code to the person to the token', async () => {
    const { id, code } = await openPin('');
    const choice = await (await fetch(at(`/link?pin=${code.toLowerCase()}`))).text();
    expect(choice).toContain('MediaNest &lt;b&gt; wants to sign in');
    const done = await answerLink(code, 'alice');
    expect(await done.text()).toContain('signed in as Alice');
    expect(await authTokenOf(id)).toBe(household.state().people.alice.accountToken);
  });

  it('does not know strong codes, nor codes that never were', async () => {
    const { code } = await openPin('?strong=true');
    for (const wrong of [code, 'ZZZZ']) expect((await fetch(at(`/link?pin=${wrong}`))).status).toBe(404);
  });

  it('drops the code when somebody cancels, and refuses a managed user', async () => {
    const { id, code } = await openPin('');
    expect((await answerLink(code, 'kid')).status).toBe(409);
    expect(await authTokenOf(id)).toBeNull();
    expect(await (await answerLink(code, '')).text()).toContain('Nothing was linked');
    expect((await fetch(at(`/link?pin=${code}`))).status).toBe(404);
  });
});
