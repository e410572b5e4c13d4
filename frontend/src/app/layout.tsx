import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { knownHereScript } from '#lib/known-here.ts';
import { en } from '#lib/texts/en/index.ts';
import { fontClassNames } from './fonts.ts';
import './globals.css';
import { OfflineKeeper } from './offline-keeper.tsx';
import { Providers } from './providers.tsx';

export const metadata: Metadata = {
  title: { template: `%s · ${en.shell.brand}`, default: en.shell.brand },
  description: en.shell.description,
  applicationName: en.shell.brand,
  icons: { icon: { url: '/mark.svg', type: 'image/svg+xml' }, apple: '/icons/apple-touch.png' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#130d14' },
    { media: '(prefers-color-scheme: light)', color: '#130d14' },
  ],
};

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="en" data-theme="dark" className={fontClassNames} suppressHydrationWarning>
    <head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; React would escape a child */}
      <script dangerouslySetInnerHTML={{ __html: knownHereScript }} />
    </head>
    <body>
      <Providers>{children}</Providers>
      <OfflineKeeper />
    </body>
  </html>
);

export default RootLayout;
