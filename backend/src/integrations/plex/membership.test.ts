import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openPlexTv } from '../../../test/support/plex-clients.ts';
import { findMembership } from './membership.ts';

let household: Awaited<ReturnType<typeof startHousehold>>;
let control: ReturnType<typeof createHouseholdControl>;
beforeAll(async () => {
  household = await startHousehold({ port: 0 });
  control = createHouseholdControl(household.controlUrl);
});
beforeEach(() => control.reset());
afterAll(() => household.close());

const ask = async (person: 'owner' | 'alice' | 'stranger') => {
  const { people, server } = await control.state();
  const { machineIdentifier } = server;
  const token = people[person].accountToken;
  return () => findMembership(openPlexTv(household.addresses.plexTv), { token, machineIdentifier });
};

it('lets the owner in as the owner', async () => {
  const { serverToken } = (await control.state()).people.owner;
  expect(await (await ask('owner'))()).toEqual({ answer: 'member', owned: true, serverToken });
});

it('lets in whom the owner shares with, with a token of their own', async () => {
  const { serverToken } = (await control.state()).people.alice;
  expect(await (await ask('alice'))()).toEqual({ answer: 'member', owned: false, serverToken });
});

it('knows a stranger as one', async () => {
  expect(await (await ask('stranger'))()).toEqual({ answer: 'no' });
});

it('knows at once when sharing has ended', async () => {
  const askAlice = await ask('alice');
  await control.share('alice', 'none');
  expect(await askAlice()).toEqual({ answer: 'no' });
});

it('says so when the token is dead', async () => {
  const askAlice = await ask('alice');
  await control.revokeTokens('alice');
  expect(await askAlice()).toEqual({ answer: 'dead-token' });
});

it.each(['down', 'fail', 'garbage', 'rate-limit'] as const)('does not know in mode %s', async (mode) => {
  const askAlice = await ask('alice');
  await control.setService('plex-tv', { mode });
  expect(await askAlice()).toMatchObject({ answer: 'unknown', cause: { code: 'upstream.unavailable' } });
});

it('does not know when the server is listed without a token', async () => {
  const server = { machineIdentifier: 'm', name: 'Box', version: null, owned: false, sharedBy: 'Ruth' };
  const servers = [{ ...server, accessToken: null, httpsRequired: false, connections: [] }];
  const plexTv = { listResources: async () => ({ answer: 'servers' as const, servers }) };
  const membership = await findMembership(plexTv, { token: 't', machineIdentifier: 'm' });
  expect(membership.answer).toBe('unknown');
});
