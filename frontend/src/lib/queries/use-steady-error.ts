import { useState } from 'react';

interface Answered {
  data: unknown;
  error: Error | null;
}

/**
 * The failure of a question, kept while it is asked again. The library forgets it at each new
 * attempt, and a failed part would flicker between its error and its skeleton.
 */
export const useSteadyError = ({ data, error }: Answered): Error | null => {
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);
  if (data !== undefined && error === null && lastError !== null) setLastError(null);
  return error ?? (data === undefined ? lastError : null);
};
