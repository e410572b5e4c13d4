import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { requestAt, requestList } from '#testing/request-facts.ts';
import { titleCard, titlePage } from '#testing/title-facts.ts';
import MyRequests from './my-requests.tsx';
import Trending from './trending.tsx';

const observers = new Set<(isSeen: boolean) => void>();

/** Sees what the test scrolls to: all of it, or nothing. */
class Watching {
  constructor(told: IntersectionObserverCallback) {
    observers.add((isIntersecting) =>
      told([{ isIntersecting }] as IntersectionObserverEntry[], this as unknown as IntersectionObserver),
    );
  }
  observe() {}
  unobserve() {}
  disconnect() {}
}

const comesIntoSight = () =>
  act(() => {
    for (const tell of [...observers]) tell(true);
  });

beforeEach(() => {
  observers.clear();
  vi.stubGlobal('IntersectionObserver', Watching);
});

const renderRows = (answers: FakeAnswers = {}) =>
  renderInHouse(
    <>
      <MyRequests />
      <Trending />
    </>,
    {
      'GET /setup': () => readySetup,
      'GET /auth/session': () => maraSession,
      'GET /media/requests': () => requestList([requestAt(1)]),
      'GET /media/discover/:list': () => titlePage(titleCard(9, 'The Lost World')),
      ...answers,
    },
  );

const wereAsked = (api: ReturnType<typeof renderRows>['api']) =>
  api.calls.map(({ key }) => key).filter((key) => key.includes('/media/'));

describe('what was asked for, on Home', () => {
  it('is asked of the portal when it comes into sight', async () => {
    const { api } = renderRows();
    expect(wereAsked(api)).toEqual([]);
    comesIntoSight();
    expect(await screen.findByRole('link', { name: 'Film 1' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'How far Film 1 is' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: /^The Lost World/ })).toBeTruthy();
  });

  it('is not there for those who asked for nothing', async () => {
    renderRows({ 'GET /media/requests': () => requestList([]) });
    comesIntoSight();
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Asked for by you' })).toBeNull());
  });

  it('stays when what others ask for does not come', async () => {
    renderRows({
      'GET /media/discover/:list': () => {
        throw problem(504, 'upstream.timeout', { service: 'overseerr' });
      },
    });
    comesIntoSight();
    expect(await screen.findByText('Overseerr did not answer')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Film 1' })).toBeTruthy();
  });
});
