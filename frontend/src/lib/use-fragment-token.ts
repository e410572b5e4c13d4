import { useEffect, useState } from 'react';
import { takeFragmentToken } from './fragment.ts';

/**
 * The one-time token of the address: `undefined` before it was looked for, `null` when there is
 * none. Pasting another address into the same tab only changes the fragment, so that is watched.
 */
export const useFragmentToken = (): string | null | undefined => {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const take = () => {
      const found = takeFragmentToken();
      setToken((before) => found ?? before ?? null);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
};
