import type { CurrentSession, SetupState } from '@medianest/shared';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { attic, claimedSetup, maraSession, readySetup, shed, unclaimedSetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { adminService, refusedTest } from '#testing/service-facts.ts';
import { SetupPage } from './setup-page.tsx';

const ruthSession: CurrentSession = { ...maraSession, user: { ...maraSession.user, role: 'admin' } };
const services = (['plex', 'overseerr', 'youtube', 'uptime-kuma'] as const).map((name) => adminService(name));

const signedOut = () => {
  throw problem(401, 'auth.required');
};
const atServers: FakeAnswers = {
  'GET /setup': () => claimedSetup,
  'GET /auth/session': () => maraSession,
  'GET /setup/servers': () => ({ items: [attic, shed] }),
};

const renderSetup = (answers: FakeAnswers) => renderInHouse(<SetupPage plex={<p>The way in</p>} />, answers);
const currentStep = () =>
  screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step')?.textContent;

describe('the claim', () => {
  it('takes the key out of the address, spends it once, and goes on to the sign-in', async () => {
    window.history.replaceState(null, '', '/setup/#token=secret-key');
    const { api } = renderSetup({
      'GET /setup': () => unclaimedSetup,
      'GET /auth/session': signedOut,
      'POST /setup/claim': () => {
        api.answer({ 'GET /setup': () => claimedSetup });
        return undefined;
      },
    });
    expect(await screen.findByText('The way in')).toBeTruthy();
    expect(currentStep()).toBe('Sign in');
    expect(window.location.href).not.toContain('secret-key');
    expect(api.calls.filter(({ key }) => key === 'POST /setup/claim')).toEqual([
      { key: 'POST /setup/claim', parts: { body: { token: 'secret-key' } } },
    ]);
  });

  it('believes the spent key, not an answer that was on its way before', async () => {
    window.history.replaceState(null, '', '/setup/#token=secret-key');
    const fromBefore = Promise.withResolvers<SetupState>();
    const { api } = renderSetup({
      'GET /setup': () => fromBefore.promise,
      'GET /auth/session': signedOut,
      'POST /setup/claim': () => {
        api.answer({ 'GET /setup': () => claimedSetup });
        queueMicrotask(() => setTimeout(() => fromBefore.resolve(unclaimedSetup)));
        return undefined;
      },
    });
    expect(await screen.findByText('The way in')).toBeTruthy();
    expect(currentStep()).toBe('Sign in');
  });

  it('says where the address is printed when somebody comes without a key', async () => {
    renderSetup({ 'GET /setup': () => unclaimedSetup, 'GET /auth/session': signedOut });
    expect(await screen.findByRole('heading', { name: 'This house has no owner yet' })).toBeTruthy();
    expect(screen.getByText('npm start')).toBeTruthy();
    expect(currentStep()).toBe('Claim');
  });

  it('explains a wrong or spent key', async () => {
    window.history.replaceState(null, '', '/setup/#token=old');
    renderSetup({
      'GET /setup': () => unclaimedSetup,
      'GET /auth/session': signedOut,
      'POST /setup/claim': () => {
        throw problem(403, 'setup.token_invalid');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('This set-up address does not work.');
  });

  it('keeps the key for another try when the portal did not take it in time', async () => {
    window.history.replaceState(null, '', '/setup/#token=good');
    const { api } = renderSetup({
      'GET /setup': () => unclaimedSetup,
      'GET /auth/session': signedOut,
      'POST /setup/claim': () => {
        throw problem(429, 'rate_limited', { retryAfterSeconds: 1 });
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    api.answer({ 'GET /setup': () => claimedSetup, 'POST /setup/claim': () => undefined });
    await userEvent.click(again);
    expect(await screen.findByText('The way in')).toBeTruthy();
  });

  it('takes the key of an address that is pasted into the open page', async () => {
    const { api } = renderSetup({
      'GET /setup': () => unclaimedSetup,
      'GET /auth/session': signedOut,
      'POST /setup/claim': () => undefined,
    });
    await screen.findByRole('heading', { name: 'This house has no owner yet' });
    window.location.hash = '#token=pasted';
    await waitFor(() =>
      expect(api.calls).toContainEqual({ key: 'POST /setup/claim', parts: { body: { token: 'pasted' } } }),
    );
  });

  it('shows the way home when the house is set up already', async () => {
    renderSetup({ 'GET /setup': () => readySetup, 'GET /auth/session': signedOut });
    expect(await screen.findByRole('heading', { name: 'This house is set up already' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toMatch(/^\/sign-in\/?$/);
  });

  it('shows who is signed in straight into a house that is set up already', async () => {
    renderSetup({ 'GET /setup': () => readySetup, 'GET /auth/session': () => maraSession });
    expect((await screen.findByRole('link', { name: 'Go to your house' })).getAttribute('href')).toBe('/');
  });
});

describe('the choice of a server', () => {
  it('shows each way to reach a server, and what to do about the first that failed', async () => {
    renderSetup(atServers);
    const ways = within(await screen.findByRole('list', { name: 'Ways to reach Garden shed' }));
    expect(ways.getByText('Something else answers there')).toBeTruthy();
    expect(ways.getByText(/Plex usually listens on 32400/)).toBeTruthy();
    expect(ways.queryByText(/no firewall/)).toBeNull();
    expect(within(screen.getByRole('list', { name: 'Ways to reach Attic' })).getByText('4 ms')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use Garden shed' })).toBeNull();
  });

  it('moves the chosen server in, and everything else can wait until the invitation', async () => {
    const { api } = renderSetup({
      ...atServers,
      'POST /setup/server': () => {
        api.answer({ 'GET /setup': () => readySetup, 'GET /auth/session': () => ruthSession });
        return { name: 'Attic', machineIdentifier: 'm1', uri: 'http://192.168.1.20:32400' };
      },
      'GET /admin/services': () => ({ items: services }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Use Attic' }));
    for (const title of ['Connect Overseerr', 'Connect Uptime Kuma', 'Choose the YouTube folder']) {
      expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
      expect(currentStep()).toBe('Services');
      await userEvent.click(await screen.findByRole('button', { name: 'Skip for now' }));
    }
    expect(await screen.findByRole('heading', { name: 'Attic moved in' })).toBeTruthy();
    expect(api.calls).toContainEqual({
      key: 'POST /setup/server',
      parts: { body: { machineIdentifier: 'm1' } },
    });
    expect(api.calls.some(({ key }) => key === 'PUT /admin/services/:name')).toBe(false);
    expect(screen.getByRole('link', { name: 'Connect the other services' })).toBeTruthy();
    const invitation = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Invitation' });
    expect(invitation.value).toContain(window.location.origin);
    expect(currentStep()).toBe('Invite');
  });

  it('asks for an address before it tries one', async () => {
    const { api } = renderSetup(atServers);
    const submit = await screen.findByRole('button', { name: 'Test and use it' });
    await userEvent.click(submit);
    expect(await screen.findByText('Enter the address of your Plex server.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Address' }), '192.168.1.20:32400');
    await userEvent.click(submit);
    expect(await screen.findByText('An address looks like http://192.168.1.20:32400.')).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'POST /setup/server')).toBe(false);
  });

  it.each([
    ['connection.unreachable', 'Nothing answers there.'],
    ['connection.timeout', 'It takes too long to answer.'],
    ['connection.not_plex', 'Something else answers there.'],
    ['connection.credentials', 'It does not accept your sign-in.'],
    ['connection.certificate', 'Its certificate cannot be trusted.'],
    ['connection.redirected', 'It sends us somewhere else.'],
    ['connection.refused_address', 'This address is not allowed.'],
    ['setup.not_owner', 'This server belongs to somebody else.'],
  ] as const)('answers %s at the field, in plain words', async (code, words) => {
    renderSetup({
      ...atServers,
      'POST /setup/server': () => {
        throw problem(409, code);
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Address' });
    await userEvent.type(field, 'http://192.168.1.4:80');
    await userEvent.click(screen.getByRole('button', { name: 'Test and use it' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });

  it('lets the owner come in with another account when this one owns no server', async () => {
    const { api } = renderSetup({
      ...atServers,
      'GET /setup/servers': () => ({ items: [] }),
      'POST /auth/logout': () => undefined,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Use another account' }));
    expect(await screen.findByText('The way in')).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'POST /auth/logout')).toBe(true);
  });

  it('offers to look again when the servers could not be listed', async () => {
    const { api } = renderSetup({
      ...atServers,
      'GET /setup/servers': () => {
        throw problem(503, 'upstream.unavailable');
      },
    });
    await screen.findByText('Your servers could not be listed');
    api.answer({ 'GET /setup/servers': () => ({ items: [attic] }) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Use Attic' })).toBeTruthy();
  });

  it('keeps the focus near the servers while they are tested again', async () => {
    renderSetup(atServers);
    await userEvent.click(await screen.findByRole('button', { name: 'Test again' }));
    const again = await screen.findByRole('button', { name: 'Test again' });
    await waitFor(() => expect(document.activeElement?.contains(again)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('the services that can wait', () => {
  const atService = (step: string, answers: FakeAnswers = {}) => {
    window.history.replaceState(null, '', `/setup/?step=${step}`);
    return renderSetup({
      'GET /setup': () => readySetup,
      'GET /auth/session': () => ruthSession,
      'GET /admin/services': () => ({ items: services }),
      ...answers,
    });
  };
  const go = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const enterOverseerr = async () => {
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Address' }),
      'http://attic.example:5055',
    );
    await userEvent.type(screen.getByLabelText('API key'), 'key');
  };

  it('are tested and saved on the way to the next', async () => {
    const { api } = atService('overseerr', {
      'PUT /admin/services/:name': () => adminService('overseerr', { configured: true, enabled: true }),
    });
    await enterOverseerr();
    await go();
    expect(await screen.findByRole('heading', { name: 'Connect Uptime Kuma' })).toBeTruthy();
    expect(api.calls.find(({ key }) => key === 'PUT /admin/services/:name')?.parts).toEqual({
      params: { name: 'overseerr' },
      body: { name: 'overseerr', url: 'http://attic.example:5055', apiKey: 'key', enabled: true },
    });
  });

  it('say in plain words why they cannot be connected, and stay until they can or are skipped', async () => {
    atService('overseerr', {
      'PUT /admin/services/:name': () => {
        throw problem(422, 'service.test_failed', { detail: 'It refuses the key.' });
      },
      'POST /admin/services/:name/test': () => refusedTest,
    });
    await enterOverseerr();
    await go();
    const ladder = within(await screen.findByRole('list', { name: 'Test' }));
    expect(ladder.getByText('Copy the API key at the top of that page.')).toBeTruthy();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Overseerr does not accept this.',
    ]);
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Skip for now' }));
    expect(await screen.findByRole('heading', { name: 'Connect Uptime Kuma' })).toBeTruthy();
  });

  it('can be tested before', async () => {
    atService('youtube', {
      'POST /admin/services/:name/test': () => ({ ...refusedTest, ok: true, problem: null, steps: [] }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Folder' }), '/media/youtube');
    await userEvent.click(screen.getByRole('button', { name: 'Test' }));
    expect(await screen.findByText('Everything works.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Choose the YouTube folder' })).toBeTruthy();
  });

  it('ask for what is missing before anything is sent', async () => {
    const { api } = atService('youtube');
    await screen.findByRole('textbox', { name: 'Folder' });
    await go();
    expect(await screen.findByText('This is needed.')).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'PUT /admin/services/:name')).toBe(false);
  });

  it('that are connected already need nothing more', async () => {
    const items = services.map((service) => ({
      ...service,
      configured: true,
      url: 'http://attic.example:1',
    }));
    const { api } = atService('overseerr', { 'GET /admin/services': () => ({ items }) });
    await screen.findByRole('textbox', { name: 'Address' });
    await go();
    expect(await screen.findByRole('heading', { name: 'Connect Uptime Kuma' })).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'PUT /admin/services/:name')).toBe(false);
  });

  it('can be skipped also when they cannot be listed', async () => {
    atService('youtube', {
      'GET /admin/services': () => {
        throw problem(500, 'internal');
      },
    });
    await screen.findByText('The services could not be listed');
    await userEvent.click(screen.getByRole('button', { name: 'Skip for now' }));
    expect(await screen.findByRole('heading', { name: 'Attic moved in' })).toBeTruthy();
  });

  it('are where they were after the page is loaded again, for administrators alone', async () => {
    atService('uptime-kuma', { 'GET /auth/session': () => maraSession });
    expect(await screen.findByRole('heading', { name: 'This house is set up already' })).toBeTruthy();
    cleanup();
    atService('uptime-kuma');
    expect(await screen.findByRole('heading', { name: 'Connect Uptime Kuma' })).toBeTruthy();
  });
});
