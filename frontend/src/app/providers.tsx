'use client';

import { createApiClient } from '@medianest/shared/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useMemo, useState } from 'react';
import { ApiProvider } from '#lib/api/api-provider.tsx';
import { createQueryClient } from '#lib/api/query-client.ts';
import { type Navigation, NavigationProvider } from '#lib/navigation.tsx';
import { defaultLanguage, LanguageProvider } from '#lib/texts/texts.tsx';
import { Toaster } from './toaster.tsx';

const useBrowserNavigation = (): Navigation => {
  const router = useRouter();
  return useMemo(
    () => ({
      push: (path) => router.push(path),
      replace: (path) => router.replace(path),
      rewrite: (path) => window.history.replaceState(null, '', path),
      back: () => router.back(),
      leaveFor: (url) => window.location.assign(url),
      reload: () => window.location.reload(),
    }),
    [router],
  );
};

/** What every page stands on: the portal's API, its answers, the theme, the language. */
export const Providers = ({ children }: { children: ReactNode }) => {
  const [queryClient] = useState(createQueryClient);
  const [api] = useState(() => createApiClient('/api/v1', (...request) => fetch(...request)));
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="dark" enableSystem disableTransitionOnChange>
      <LanguageProvider language={defaultLanguage}>
        <ApiProvider client={api}>
          <QueryClientProvider client={queryClient}>
            <NavigationProvider to={useBrowserNavigation()}>
              <Toaster>{children}</Toaster>
            </NavigationProvider>
          </QueryClientProvider>
        </ApiProvider>
      </LanguageProvider>
    </ThemeProvider>
  );
};
