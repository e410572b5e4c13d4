'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Ways to leave the present page, or its address. */
export interface Navigation {
  /** To another page of the portal. */
  push(path: string): void;
  /** To another page of the portal, without a step in the history. */
  replace(path: string): void;
  /** The present page under another query: nothing is fetched, scrolled or added to the history. */
  rewrite(path: string): void;
  /** Where the person was before. */
  back(): void;
  /** To another site, as a full page. */
  leaveFor(url: string): void;
  /** The present page from the start. */
  reload(): void;
}

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = ({ to, children }: { to: Navigation; children: ReactNode }) => (
  <NavigationContext value={to}>{children}</NavigationContext>
);

/** @throws Error outside of `NavigationProvider` */
export const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigation needs a NavigationProvider around it');
  return navigation;
};
