import { useEffect, useState } from 'react';
import { takeFragmentToken } from './fragment.ts';

/** The one-time token of the address: `undefined` before it was looked for, `null` when there is none. */
export const useFragmentToken = (): string | null | undefined => {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const found = takeFragmentToken();
    setToken((before) => found ?? before ?? null);
  }, []);
  return token;
};
