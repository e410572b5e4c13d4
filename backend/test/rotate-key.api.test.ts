import type { CurrentSession } from '@medianest/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { rotateKey } from '../src/app/commands/rotate-key.ts';
import { createSettingsStore } from '../src/database/settings-store.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { loadConfig } from '../src/platform/config/load-config.ts';
import type { TestBrowser } from './support/browser.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { authorizeAtPlex, signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeEach(async () => {
  test = await openTestPortal();
});

/** What the command line does, beside the portal. */
const rotate = () =>
  rotateKey({
    config: loadConfig({}),
    dataFolder: test.portal.dataFolder,
    db: test.database.db,
    clock: systemClock,
    settings: createSettingsStore(test.database.db),
  });

/** What a person sees whose Plex tokens can be opened. */
const linked = { library: 200, plexLink: 'ok' };

const view = async (browser: TestBrowser) => {
  const { status: library } = await browser.get('/plex/recently-added');
  const { body } = await browser.get('/auth/session');
  return { library, plexLink: (body as CurrentSession).user.plexLink };
};

describe('a new key for the stored secrets', () => {
  it('disturbs nobody, neither before nor after the next start of the portal', async () => {
    const alice = await signedIn(test, 'alice');
    expect(await rotate()).toBe(2);
    expect(await view(alice)).toEqual(linked);
    await test.restart();
    expect(await view(alice)).toEqual(linked);
    expect(await rotate()).toBe(2);
  });

  it('may follow another one, though the portal goes on sealing with the first', async () => {
    await rotate();
    const alice = await signedIn(test, 'alice');
    expect(await rotate()).toBe(2);
    await test.restart();
    expect(await view(alice)).toEqual(linked);
  });

  it('leaves Overseerr known by the secret that it was given', async () => {
    const owner = await signedIn(test, 'owner');
    const { addresses, overseerr } = await test.household.state();
    const settings = { name: 'overseerr', url: addresses.overseerr, apiKey: overseerr.apiKey };
    await owner.send('PUT', '/admin/services/overseerr', { body: settings });
    await owner.post('/admin/webhooks/overseerr/install', {});
    const sealed = async () => {
      const { rows } = await test.database.pool.query(
        `select value from settings where name = 'webhooks.overseerr'`,
      );
      return rows[0].value.sealedSecret;
    };
    const before = await sealed();
    await rotate();
    expect(await sealed()).not.toBe(before);
    await test.restart();
    expect(await owner.get('/admin/webhooks/overseerr')).toMatchObject({ body: { state: 'installed' } });
  });

  it('leaves no service without its key', async () => {
    const owner = await signedIn(test, 'owner');
    const { addresses, overseerr } = await test.household.state();
    const settings = { name: 'overseerr', url: addresses.overseerr, apiKey: overseerr.apiKey };
    await owner.send('PUT', '/admin/services/overseerr', { body: settings });
    const sealed = async () => {
      const { rows } = await test.database.pool.query(
        `select api_key from service_config where api_key <> ''`,
      );
      return rows;
    };
    const before = await sealed();
    await rotate();
    expect(await sealed()).not.toEqual(before);
    for (const restart of [false, true]) {
      if (restart) await test.restart();
      expect(await owner.post('/admin/services/overseerr/test')).toMatchObject({ body: { ok: true } });
    }
  });

  it('lets a sign-in that is under way come to its end', async () => {
    const browser = test.browser();
    await authorizeAtPlex(test, browser, 'alice');
    await rotate();
    await test.restart();
    expect(await browser.post('/auth/plex')).toMatchObject({ status: 200 });
  });
});
