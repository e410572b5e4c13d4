import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ApiProvider } from '#lib/api/api-provider.tsx';
import { createQueryClient } from '#lib/api/query-client.ts';
import { NavigationProvider } from '#lib/navigation.tsx';
import { ToastProvider } from '#lib/toast.tsx';
import { createFakeApi, type FakeAnswers, type FakeApi } from './fake-api.ts';

export interface InHouse {
  api: FakeApi;
  /** What the pages were told. */
  client: QueryClient;
  /** Where the page wanted to go: "replace /", "leave https://...", "reload". */
  ways: string[];
  toasts: string[];
}

const withoutRetries = () => {
  const client = createQueryClient();
  const defaults = client.getDefaultOptions();
  client.setDefaultOptions({ ...defaults, queries: { ...defaults.queries, retry: false } });
  return client;
};

/** Draws a part of the app as it stands in the browser, with a portal of the test's own. */
export const renderInHouse = (children: ReactNode, answers: FakeAnswers): InHouse => {
  const api = createFakeApi(answers);
  const client = withoutRetries();
  const ways: string[] = [];
  const toasts: string[] = [];
  const navigation = {
    replace: (path: string) => void ways.push(`replace ${path}`),
    leaveFor: (url: string) => void ways.push(`leave ${url}`),
    reload: () => void ways.push('reload'),
  };
  render(
    <ApiProvider client={api.client}>
      <QueryClientProvider client={client}>
        <NavigationProvider to={navigation}>
          <ToastProvider show={(message) => void toasts.push(message)}>{children}</ToastProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </ApiProvider>,
  );
  return { api, client, ways, toasts };
};
