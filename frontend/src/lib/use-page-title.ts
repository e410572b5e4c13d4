import { useEffect } from 'react';
import { useTexts } from './texts/texts.tsx';

/** Names the tab after what the page shows, until the page goes or another one has named it. */
export const usePageTitle = (title: string): void => {
  const { brand } = useTexts().shell;
  const named = `${title} · ${brand}`;
  useEffect(() => {
    const before = document.title;
    document.title = named;
    return () => {
      if (document.title === named) document.title = before;
    };
  }, [named]);
};
