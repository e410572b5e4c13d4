import { useMemo } from 'react';
import { useSession } from '#lib/queries/use-session.ts';
import { useAddressQuery } from '#lib/use-address-query.ts';
import { type RequestsView, readView, writeView } from './view.ts';

export interface ViewSteps {
  view: RequestsView;
  isAdministrator: boolean;
  /** A step that the way back leads over. */
  show(change: Partial<RequestsView>): void;
  /** The same step under another address, as while somebody types. */
  correct(change: Partial<RequestsView>): void;
}

/** What the address says, and the steps from there. */
export const useRequestsView = (): ViewSteps => {
  const isAdministrator = useSession().data?.user.role === 'admin';
  const { query, go } = useAddressQuery();
  const text = query.toString();
  const view = useMemo(
    () => readView(new URLSearchParams(text), { isAdministrator }),
    [text, isAdministrator],
  );
  const to = (change: Partial<RequestsView>) => writeView({ ...view, ...change }, { isAdministrator });
  return {
    view,
    isAdministrator,
    show: (change) => go(to(change), 'push'),
    correct: (change) => go(to(change), 'replace'),
  };
};
