import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readySetup } from '#testing/facts.ts';
import { problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { useSetupState } from './use-setup-state.ts';

const Part = () => {
  const { data, error, isFetching, retry } = useSetupState();
  return (
    <button type="button" onClick={retry}>
      {`${data?.ownerName ?? 'nobody'}, ${error === null ? 'well' : 'failed'}, ${isFetching ? 'asking' : 'still'}`}
    </button>
  );
};

describe('a failed question', () => {
  it('stays failed while it is asked again, and is forgotten with the answer', async () => {
    let answer = () => {};
    const { api } = renderInHouse(<Part />, {
      'GET /setup': () => {
        throw problem(503, 'upstream.unavailable');
      },
    });
    await screen.findByText('nobody, failed, still');
    api.answer({ 'GET /setup': () => new Promise((resolve) => (answer = () => resolve(readySetup))) });
    fireEvent.click(screen.getByRole('button'));
    await screen.findByText('nobody, failed, asking');
    answer();
    await waitFor(() => expect(screen.getByRole('button').textContent).toBe('Ruth, well, still'));
  });
});
