import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { type ReactNode, useState } from 'react';
import { ApiProvider } from '#lib/api/api-provider.tsx';
import { createQueryClient } from '#lib/api/query-client.ts';
import { type Navigation, NavigationProvider } from '#lib/navigation.tsx';
import { type ToastOptions, ToastProvider } from '#lib/toast.tsx';
import { createFakeApi, type FakeAnswers, type FakeApi } from './fake-api.ts';

export interface InHouse {
  api: FakeApi;
  /** Where the page wanted to go: "replace /", "leave https://...", "reload". */
  ways: string[];
  toasts: string[];
  /** Presses the button of the last toast that has one. */
  pressToast(): void;
  /** Everything that was answered is asked again, as after a change in the library. */
  askAgain(): void;
}

const withoutRetries = () => {
  const client = createQueryClient();
  const defaults = client.getDefaultOptions();
  client.setDefaultOptions({ ...defaults, queries: { ...defaults.queries, retry: false } });
  return client;
};

/** Stands in for the router: what is pushed or rewritten becomes the address that the page reads. */
const InAddress = ({ ways, children }: { ways: string[]; children: ReactNode }) => {
  const [address, setAddress] = useState(() => new URL(window.location.href));
  const [navigation] = useState((): Navigation => {
    const move = (path: string) => {
      window.history.replaceState(null, '', path);
      setAddress(new URL(window.location.href));
    };
    const note = (way: string) => void ways.push(way);
    return {
      push: (path) => {
        note(`push ${path}`);
        move(path);
      },
      rewrite: (path) => {
        note(`rewrite ${path}`);
        move(path);
      },
      replace: (path) => note(`replace ${path}`),
      back: () => note('back'),
      leaveFor: (url) => note(`leave ${url}`),
      reload: () => note('reload'),
    };
  });
  return (
    <PathnameContext value={address.pathname}>
      <SearchParamsContext value={address.searchParams}>
        <NavigationProvider to={navigation}>{children}</NavigationProvider>
      </SearchParamsContext>
    </PathnameContext>
  );
};

/**
 * Draws a part of the app as it stands in the browser, with a portal of the test's own. Where the
 * page stands is what `window.location` says.
 */
export const renderInHouse = (children: ReactNode, answers: FakeAnswers): InHouse => {
  const api = createFakeApi(answers);
  const ways: string[] = [];
  const toasts: string[] = [];
  let toastAction: ToastOptions['action'];
  const show = (message: string, options?: ToastOptions) => {
    toasts.push(message);
    toastAction = options?.action ?? toastAction;
  };
  const queryClient = withoutRetries();
  render(
    <ApiProvider client={api.client}>
      <QueryClientProvider client={queryClient}>
        <InAddress ways={ways}>
          <ToastProvider show={show}>{children}</ToastProvider>
        </InAddress>
      </QueryClientProvider>
    </ApiProvider>,
  );
  return {
    api,
    ways,
    toasts,
    pressToast: () => toastAction?.run(),
    askAgain: () => void queryClient.invalidateQueries(),
  };
};
