import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codePin, maraSession, readySetup, windowPin } from '#testing/facts.ts';
import { type FakeAnswers, problem, silence } from '#testing/fake-api.ts';
import { later } from '#testing/later.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { PlexSignIn } from './plex-sign-in.tsx';

const pollMs = 2000;

const waiting: FakeAnswers = {
  'GET /setup': () => readySetup,
  'POST /auth/plex/pin': ({ body }) => (body.flow === 'link' ? codePin() : windowPin()),
  'GET /auth/plex/status': () => ({ status: 'waiting' }),
};

const signIn = <PlexSignIn purpose="sign-in" page="/sign-in/" intro={<h1>Welcome</h1>} />;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const has = (text: string | RegExp) => expect(screen.getByText(text)).toBeTruthy();

const withCode = async (answers: FakeAnswers = {}) => {
  const house = renderInHouse(signIn, { ...waiting, ...answers });
  press('Use a code instead');
  await later(0);
  return house;
};

beforeEach(() => {
  vi.useFakeTimers();
});

describe('the page of Plex', () => {
  it('is opened in the same tab, and the way back is remembered', async () => {
    window.history.replaceState(null, '', '/sign-in/?next=/devices/');
    const { api, ways } = renderInHouse(signIn, waiting);
    press('Continue with Plex');
    await later(0);
    expect(api.calls[0]).toEqual({
      key: 'POST /auth/plex/pin',
      parts: { body: { flow: 'window', rememberMe: true } },
    });
    expect(ways).toEqual(['leave https://app.plex.tv/auth#?code=x']);
    expect(sessionStorage.getItem('medianest.journey')).toBe('{"page":"/sign-in/","next":"/devices/"}');
  });

  it('is asked for a short session when the person does not want to stay signed in', async () => {
    const { api } = renderInHouse(signIn, waiting);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep me signed in on this device' }));
    press('Continue with Plex');
    await later(0);
    expect(api.calls[0]?.parts).toEqual({ body: { flow: 'window', rememberMe: false } });
  });

  it('does not leave the button waiting when the browser shows the page again', async () => {
    renderInHouse(signIn, waiting);
    press('Continue with Plex');
    await later(0);
    fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }));
    expect(screen.getByRole('button', { name: 'Continue with Plex' }).hasAttribute('disabled')).toBe(false);
  });
});

describe('coming back from Plex', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/sign-in/?flow=returned');
  });

  it('asks every two seconds and opens the door when Plex has said yes', async () => {
    const { api } = renderInHouse(signIn, waiting);
    await later(0);
    has('Almost there');
    await later(pollMs);
    expect(api.calls.map(({ key }) => key)).toEqual(['GET /auth/plex/status', 'GET /auth/plex/status']);

    api.answer({
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /auth/plex': () => new Promise(() => {}),
    });
    await later(pollMs);
    has('Opening the door');
    expect(api.calls.at(-1)?.key).toBe('POST /auth/plex');
  });

  it('offers to try again when nothing comes back for a while', async () => {
    renderInHouse(signIn, waiting);
    await later(9_000);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await later(2_000);
    press('Try again');
    has('Welcome');
  });

  it('goes on asking while Plex or the portal is out of reach, and says so', async () => {
    const { api } = renderInHouse(signIn, {
      ...waiting,
      'GET /auth/plex/status': () => {
        throw silence();
      },
    });
    await later(pollMs);
    has(/Plex takes its time/);
    api.answer({
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /auth/plex': () => new Promise(() => {}),
    });
    await later(pollMs);
    has('Opening the door');
  });

  it.each([
    ['auth.not_member', 403, 'This Plex account is not invited here.', /Ask Ruth/],
    ['auth.deactivated', 403, 'This account is switched off.', /Ruth/],
    ['auth.flow_expired', 400, 'This sign-in took too long.', /Start again/],
    ['upstream.unavailable', 503, 'plex.tv does not answer.', /signed in stays signed in/],
    ['upstream.timeout', 504, 'plex.tv does not answer.', /Try again/],
  ] as const)('says what to do about %s and offers the button again', async (code, status, title, advice) => {
    renderInHouse(signIn, {
      ...waiting,
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /auth/plex': () => {
        throw problem(status, code);
      },
    });
    await later(0);
    has(title);
    expect(screen.getByRole('alert').textContent).toMatch(advice);
    expect(screen.queryByText('Tell Ruth this number if it stays: WKVXASN8KR') !== null).toBe(status >= 500);
    expect(screen.getByRole('button', { name: 'Continue with Plex' }).hasAttribute('disabled')).toBe(false);
  });

  it('explains that cookies are blocked when the sign-in got lost', async () => {
    renderInHouse(signIn, {
      ...waiting,
      'GET /auth/plex/status': () => {
        throw problem(400, 'auth.flow_missing');
      },
    });
    await later(0);
    has('This sign-in got lost.');
    expect(screen.getByRole('alert').textContent).toContain('Allow cookies');
  });

  it('takes a no at Plex for an answer, and does not ask about it again after a reload', async () => {
    sessionStorage.setItem('medianest.journey', '{"page":"/sign-in/","next":"/devices/"}');
    renderInHouse(signIn, { ...waiting, 'GET /auth/plex/status': () => ({ status: 'denied' }) });
    await later(0);
    has('Plex did not let this sign-in pass.');
    expect(window.location.search).toBe('?next=%2Fdevices%2F');
  });

  it('is over once there is a session, also for the next sign-in on the same page', async () => {
    renderInHouse(signIn, {
      ...waiting,
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /auth/plex': () => ({ user: maraSession.user }),
    });
    await later(0);
    await later(0);
    expect(window.location.search).toBe('');
  });

  it('can be waited for again after a reload', async () => {
    renderInHouse(signIn, waiting);
    await later(0);
    has('Almost there');
    expect(window.location.search).toBe('?flow=returned');
  });
});

describe('the code', () => {
  it('is large, spelt out, and counted down', async () => {
    await withCode();
    expect(screen.getByRole('img', { name: 'Your code: K, 7, V, 4' })).toBeTruthy();
    has('Type this at plex.tv/link');
    has('Waiting for you. This code is good for 10:00.');
    await later(1000);
    has('Waiting for you. This code is good for 9:59.');
  });

  it('shows no time when the clock of the device cannot be right', async () => {
    await withCode({
      'POST /auth/plex/pin': () => ({ ...codePin(), expiresAt: new Date(Date.now() + 3e6).toISOString() }),
    });
    has('Waiting for you.');
  });

  it('waits by itself and goes on when it was typed', async () => {
    const { api } = await withCode();
    api.answer({
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /auth/plex': () => new Promise(() => {}),
    });
    await later(pollMs);
    has('Opening the door');
  });

  it('is replaced in one tap when it is over', async () => {
    const { api } = await withCode({ 'GET /auth/plex/status': () => ({ status: 'expired' }) });
    await later(0);
    expect(screen.getAllByText('This code is over. One tap brings a new one.')).toHaveLength(2);
    api.answer({
      'GET /auth/plex/status': () => ({ status: 'waiting' }),
      'POST /auth/plex/pin': () => ({ ...codePin(), code: 'AB12' }),
    });
    press('New code');
    await later(0);
    expect(screen.getByRole('img', { name: 'Your code: A, B, 1, 2' })).toBeTruthy();
    has(/This code is good for/);
  });

  it('leads back to the button', async () => {
    await withCode();
    press('Use the button instead');
    has('Welcome');
  });

  it('takes over the focus from the button that is gone', async () => {
    renderInHouse(signIn, waiting);
    const button = screen.getByRole('button', { name: 'Use a code instead' });
    button.focus();
    fireEvent.click(button);
    await later(0);
    expect(document.activeElement?.contains(screen.getByText('Type this at plex.tv/link'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('counts down the pause when codes were asked for too often', async () => {
    await withCode({
      'POST /auth/plex/pin': () => {
        throw problem(429, 'rate_limited', { retryAfterSeconds: 43 });
      },
    });
    has(/Try again in 43 seconds/);
    await later(3000);
    has(/Try again in 40 seconds/);
  });
});

describe('linking Plex again', () => {
  it('gives the present person a new token instead of a new session', async () => {
    window.history.replaceState(null, '', '/relink/?flow=returned');
    const { api } = renderInHouse(<PlexSignIn purpose="relink" page="/relink/" intro={<h1>Again</h1>} />, {
      ...waiting,
      'GET /auth/plex/status': () => ({ status: 'authorized' }),
      'POST /plex/relink': () => {
        throw problem(409, 'plex.other_account');
      },
    });
    await later(0);
    expect(api.calls.map(({ key }) => key)).toContain('POST /plex/relink');
    has('That was another Plex account.');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
