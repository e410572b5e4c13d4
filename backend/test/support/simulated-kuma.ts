import { createHouseholdControl, type HouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Dialect } from './recorded-kuma.ts';

/** A household of the suite's own, as at the start before each test; beats come only when they are asked for. */
export const useSimulatedKuma = (dialect: Dialect) => {
  let household: Awaited<ReturnType<typeof startHousehold>>;
  let control: HouseholdControl;
  beforeAll(async () => {
    household = await startHousehold({ port: 0, kumaDialect: dialect });
    control = createHouseholdControl(household.controlUrl);
  });
  beforeEach(async () => {
    await control.reset();
    await control.uptimeKuma.setPace({ automatic: false });
  });
  afterAll(() => household.close());

  return {
    url: () => household.addresses.uptimeKuma,
    /** Where something else answers. */
    otherUrl: () => household.addresses.plex,
    kuma: () => control.uptimeKuma,
    setService: (fault: Parameters<HouseholdControl['setService']>[1]) =>
      control.setService('uptime-kuma', fault),
    /** What signs in at this moment. */
    async account() {
      const { username, password, twoFactor } = await control.uptimeKuma.state();
      return { username, password, ...(twoFactor && { code: twoFactor.code }) };
    },
  };
};

/** A key whose codes an authenticator would show. */
export const twoFactorKey = 'JBSWY3DPEHPK3PXP';
