import { useEffect } from 'react';
import { markSvg } from '#components/mark-svg.ts';
import type { Lights } from '#lib/lights.ts';

/** The icon of the tab is the house too: its panes go dark with the windows. */
export const useLiveFavicon = (lights: Lights): void => {
  const address = `data:image/svg+xml,${encodeURIComponent(markSvg(lights))}`;
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link !== null && link.href !== address) link.href = address;
  }, [address]);
};
