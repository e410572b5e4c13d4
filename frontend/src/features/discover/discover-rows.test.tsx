import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { titleCard, titlePage } from '#testing/title-facts.ts';
import { DiscoverRows } from './discover-rows.tsx';

const observers = new Set<Watching>();

/** Sees what the test scrolls to. */
class Watching {
  parts: Element[] = [];
  readonly told: IntersectionObserverCallback;
  constructor(told: IntersectionObserverCallback) {
    this.told = told;
    observers.add(this);
  }
  observe(part: Element) {
    this.parts.push(part);
  }
  unobserve() {}
  disconnect() {
    observers.delete(this);
  }
}

const scrollTo = (name: string) => {
  const row = screen.getByRole('region', { name });
  const entry = [{ isIntersecting: true }] as IntersectionObserverEntry[];
  act(() => {
    for (const watching of [...observers])
      if (watching.parts.includes(row)) watching.told(entry, watching as unknown as IntersectionObserver);
  });
  return within(row);
};

beforeEach(() => {
  observers.clear();
  vi.stubGlobal('IntersectionObserver', Watching);
});

const renderRows = (answers: FakeAnswers = {}) =>
  renderInHouse(<DiscoverRows />, {
    'GET /setup': () => readySetup,
    'GET /media/discover/:list': ({ params: { list }, query: { genre } }) =>
      titlePage(titleCard(1, `Of ${list}${genre === undefined ? '' : ` ${genre}`}`)),
    'GET /media/genres/:mediaType': ({ params: { mediaType } }) => ({
      items:
        mediaType === 'movie'
          ? [
              { id: 28, name: 'Action' },
              { id: 35, name: 'Comedy' },
            ]
          : [],
    }),
    ...answers,
  });

const asked = (api: ReturnType<typeof renderRows>['api']) =>
  api.calls.filter(({ key }) => key === 'GET /media/discover/:list');

describe('the rows of Discover', () => {
  it('are asked for when they come into sight', async () => {
    const { api } = renderRows();
    expect(await screen.findByRole('link', { name: /^Of trending/ })).toBeTruthy();
    expect(asked(api)).toHaveLength(1);
    const row = scrollTo('Popular films');
    expect(await row.findByRole('link', { name: /^Of movies/ })).toBeTruthy();
    expect(asked(api)).toHaveLength(2);
  });

  it('fail alone, and come on request', async () => {
    const { api } = renderRows({
      'GET /media/discover/:list': ({ params: { list } }) => {
        if (list === 'series') throw problem(504, 'upstream.timeout', { service: 'overseerr' });
        return titlePage(titleCard(1, `Of ${list}`));
      },
    });
    expect(await screen.findByRole('link', { name: /^Of trending/ })).toBeTruthy();
    const row = scrollTo('Popular series');
    const again = await row.findByRole('button', { name: 'Try again' });
    api.answer({ 'GET /media/discover/:list': () => titlePage(titleCard(2, 'Robin Hood')) });
    await userEvent.click(again);
    expect(await row.findByRole('link', { name: /^Robin Hood/ })).toBeTruthy();
  });

  it('show their age, and say when they are empty', async () => {
    renderRows({
      'GET /media/discover/:list': ({ params: { list } }) => ({
        ...(list === 'trending' ? titlePage(titleCard(1, 'Charade')) : titlePage()),
        stale: true,
        asOf: inMinutes(-30),
      }),
    });
    expect(await screen.findByText(/^as of /)).toBeTruthy();
    const row = scrollTo('Films to come');
    expect(await row.findByRole('heading', { name: 'Nothing hangs here today' })).toBeTruthy();
  });

  it('go through the genres', async () => {
    renderRows();
    const row = scrollTo('By genre');
    expect(await row.findByRole('link', { name: /^Of movies 28/ })).toBeTruthy();
    await userEvent.click(row.getByRole('button', { name: 'Comedy' }));
    expect(await row.findByRole('link', { name: /^Of movies 35/ })).toBeTruthy();
    expect(row.getByRole('button', { name: 'Comedy' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('say once who can connect Overseerr when nobody did', async () => {
    renderRows({
      'GET /media/discover/:list': () => {
        throw problem(409, 'service.not_connected');
      },
    });
    expect(await screen.findByText(/^Overseerr is not connected\. Ruth can do that/)).toBeTruthy();
    scrollTo('Popular films');
    expect(screen.getAllByText(/^Overseerr is not connected/)).toHaveLength(1);
  });
});
