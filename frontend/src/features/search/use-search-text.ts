import { usePathname, useSearchParams } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigation } from '#lib/navigation.tsx';
import { searchAddress, searchPath, searchTextOf } from './search-address.ts';

const pauseMs = 300;

/**
 * The text in the box, and the address that follows it once the person pauses: the search page when
 * it is not open yet, otherwise the same page under another query.
 *
 * The address in turn fills the box, except while somebody types in it: what is typed is newer than
 * any address that is still on its way.
 */
export const useSearchText = (box: RefObject<HTMLInputElement | null>) => {
  const { push, rewrite } = useNavigation();
  const path = usePathname();
  const isHere = path === searchPath;
  const params = useSearchParams();
  const addressed = isHere ? searchTextOf(params) : '';
  const [text, setText] = useState(addressed);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (document.activeElement !== box.current) setText(addressed);
  }, [addressed, box]);

  // Whoever leaves for another page within the pause means that page.
  useEffect(() => {
    if (path !== searchPath) clearTimeout(pause.current);
  }, [path]);

  useEffect(() => {
    const adopt = () => {
      clearTimeout(pause.current);
      const { pathname, search } = window.location;
      setText(pathname === searchPath ? searchTextOf(new URLSearchParams(search)) : '');
    };
    window.addEventListener('popstate', adopt);
    return () => {
      clearTimeout(pause.current);
      window.removeEventListener('popstate', adopt);
    };
  }, []);

  const find = (wanted: string) => {
    clearTimeout(pause.current);
    if (window.location.pathname === searchPath) rewrite(searchAddress(wanted));
    else if (wanted.trim() !== '') push(searchAddress(wanted));
  };

  return {
    text,
    isHere,
    /** Takes what is typed, and looks for it after a pause. */
    write: (typed: string) => {
      setText(typed);
      clearTimeout(pause.current);
      pause.current = setTimeout(() => find(typed), pauseMs);
    },
    /** Looks for what is there at once. */
    findNow: () => find(text),
    clear: () => {
      setText('');
      find('');
    },
  };
};
