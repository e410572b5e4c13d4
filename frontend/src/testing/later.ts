import { act } from '@testing-library/react';
import { vi } from 'vitest';

const roundsUntilStill = 3;

/** Lets a stretch of (fake) time pass, with everything that is due in it and what follows from that. */
export const later = async (ms: number): Promise<void> => {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  for (let round = 0; round < roundsUntilStill; round++) await act(() => vi.advanceTimersByTimeAsync(1));
};
