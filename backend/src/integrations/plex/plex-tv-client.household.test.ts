import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPlexTv } from '../../../test/support/plex-clients.ts';

describe('plex.tv of the simulated household', () => {
  let household: Awaited<ReturnType<typeof startHousehold>>;
  let control: ReturnType<typeof createHouseholdControl>;
  beforeAll(async () => {
    household = await startHousehold({ port: 0 });
    control = createHouseholdControl(household.controlUrl);
  });
  beforeEach(() => control.reset());
  afterAll(() => household.close());

  it('signs a person in by a PIN', async () => {
    const plexTv = openPlexTv(household.addresses.plexTv);
    const opened = await plexTv.createPin({ strong: true });
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'waiting' });
    await control.approvePin({ code: opened.code, person: 'alice' });
    const { people } = await control.state();
    const authToken = people.alice.accountToken;
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'claimed', authToken });
    expect(await plexTv.getAccount(authToken)).toMatchObject({
      account: { id: String(people.alice.id), email: people.alice.email },
    });
  });

  it('sees a PIN that was denied as gone', async () => {
    const plexTv = openPlexTv(household.addresses.plexTv);
    const opened = await plexTv.createPin({ strong: false });
    expect(opened.code).toMatch(/^\w{4}$/);
    await control.denyPin({ code: opened.code });
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'gone' });
  });

  it('lists servers only, and each person’s own token', async () => {
    const { people, server } = await control.state();
    const plexTv = openPlexTv(household.addresses.plexTv);
    const own = await plexTv.listResources(people.owner.accountToken);
    expect(own).toMatchObject({ answer: 'servers' });
    const names = own.answer === 'servers' ? own.servers.map(({ name }) => name) : [];
    expect(names).toContain(server.name);
    expect(names).not.toContain('Living room television');
    expect(await plexTv.listResources(people.alice.accountToken)).toMatchObject({
      servers: [
        { machineIdentifier: server.machineIdentifier, owned: false, accessToken: people.alice.serverToken },
      ],
    });
  });

  it('knows a revoked token as dead', async () => {
    const { people } = await control.state();
    await control.revokeTokens('bob');
    const plexTv = openPlexTv(household.addresses.plexTv);
    expect(await plexTv.getAccount(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
    expect(await plexTv.listResources(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
    expect(await plexTv.listSharedUsers(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
  });

  it('reads with whom the owner shares', async () => {
    const { people, server } = await control.state();
    const answer = await openPlexTv(household.addresses.plexTv).listSharedUsers(people.owner.accountToken);
    const users = answer.answer === 'users' ? answer.users : [];
    expect(users.find(({ id }) => id === String(people.alice.id))).toMatchObject({
      email: people.alice.email,
      machineIdentifiers: [server.machineIdentifier],
    });
  });

  it.each(['down', 'fail', 'garbage', 'rate-limit'] as const)(
    'calls plex.tv unavailable in mode %s',
    async (mode) => {
      const { people } = await control.state();
      await control.setService('plex-tv', { mode });
      const call = openPlexTv(household.addresses.plexTv).listResources(people.alice.accountToken);
      await expect(call).rejects.toMatchObject({
        code: 'upstream.unavailable',
        meta: { service: 'plex-tv' },
      });
    },
  );
});
