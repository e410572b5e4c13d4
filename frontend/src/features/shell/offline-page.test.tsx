import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readySetup } from '#testing/facts.ts';
import { silence } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { OfflinePage } from './offline-page.tsx';

describe('the page for the time when nothing answers', () => {
  it('brings back the page that was meant as soon as the portal answers', async () => {
    window.history.replaceState(null, '', '/devices/');
    const { api, ways } = renderInHouse(<OfflinePage />, {
      'GET /setup': () => {
        throw silence();
      },
    });
    await waitFor(() => expect(screen.getByRole('button').hasAttribute('disabled')).toBe(false));
    expect(ways).toEqual([]);
    api.answer({ 'GET /setup': () => readySetup });
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(ways).toEqual(['reload']));
  });

  it('leads home when it is opened by its own address', async () => {
    window.history.replaceState(null, '', '/offline/');
    const { ways } = renderInHouse(<OfflinePage />, { 'GET /setup': () => readySetup });
    await waitFor(() => expect(ways).toEqual(['replace /']));
  });
});
