import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { bodyOf, useHousehold } from './household-for-test.ts';

const household = useHousehold();
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

describe('the account', () => {
  it('tells who holds the token', async () => {
    const { people } = household.state();
    const user = await (await household.plexTv({ path: '/api/v2/user', as: 'alice' })).json();
    expect(user).toMatchObject({
      id: people.alice.id,
      username: 'alice',
      email: 'alice@example.net',
      restricted: false,
    });
  });

  it('has neither username nor e-mail for a managed user', async () => {
    const user = await (await household.plexTv({ path: '/api/v2/user', as: 'kid' })).json();
    expect(user).toMatchObject({ username: '', email: '', restricted: true, home: true });
  });

  it('says the same in XML, with what clients look for there', async () => {
    const response = await household.plexTv({
      path: '/api/v2/user',
      as: 'owner',
      headers: { accept: '*/*' },
    });
    const { user } = parser.parse(await response.text());
    expect(user).toMatchObject({
      username: 'ruth',
      scrobbleTypes: '',
      homeAdmin: '1',
      subscription: { active: '0' },
    });
    expect(user.subscription.features.feature).toEqual({ id: 'home' });
    expect(user).toHaveProperty('profile');
  });

  it.each(['', 'not-a-token'])('answers error 1001 to the token "%s"', async (token) => {
    const response = await household.plexTv({ path: '/api/v2/user', token });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ code: 1001 }] });
  });

  it('does not take a server token for an account token', async () => {
    const { serverToken } = household.state().people.owner;
    expect((await household.plexTv({ path: '/api/v2/user', token: serverToken })).status).toBe(401);
  });

  it('ends the token at sign-out, and the next sign-in gives another', async () => {
    const before = household.state().people.bob.accountToken;
    expect(
      (await household.plexTv({ path: '/api/v2/users/signout', method: 'DELETE', as: 'bob' })).status,
    ).toBe(204);
    expect((await household.plexTv({ path: '/api/v2/user', token: before })).status).toBe(401);
    const after = (await household.control.state()).people.bob.accountToken;
    expect(after).not.toBe(before);
    expect((await household.plexTv({ path: '/api/v2/user', token: after })).status).toBe(200);
  });

  it('has a picture', async () => {
    const user = household.plexTv({ path: '/api/v2/user', as: 'alice' });
    const { thumb } = await bodyOf<{ thumb: string }>(user);
    const response = await fetch(thumb);
    expect(response.headers.get('content-type')).toContain('image/');
  });
});

describe('sharing', () => {
  it('lists guests without the owner and without strangers, in XML whatever is asked for', async () => {
    const response = await household.plexTv({ path: '/api/users/', as: 'owner' });
    expect(response.headers.get('content-type')).toContain('application/xml');
    const { MediaContainer } = parser.parse(await response.text());
    expect(MediaContainer.User.map((user: { title: string }) => user.title)).toEqual([
      'Alice',
      'Bob',
      'Milo',
    ]);
    const [alice, , milo] = MediaContainer.User;
    const { machineIdentifier } = household.state().server;
    expect(alice.Server).toMatchObject({ machineIdentifier, numLibraries: '2', allLibraries: '0' });
    expect(milo).toMatchObject({ email: '', username: '', home: '1', restricted: '1' });
  });

  it('lists the members of the home', async () => {
    const home = await bodyOf(household.plexTv({ path: '/api/v2/home/users', as: 'owner' }));
    expect(home).toHaveProperty('users', [
      expect.objectContaining({ title: 'Ruth', admin: true }),
      expect.objectContaining({ title: 'Milo', email: null, username: null, restricted: true }),
    ]);
  });

  it('answers 410 for the retired list of friends', async () => {
    expect((await household.plexTv({ path: '/api/v2/friends', as: 'owner' })).status).toBe(410);
  });
});
