import type { MetadataRoute } from 'next';
import { en } from '#lib/texts/en/index.ts';

export const dynamic = 'force-static';

const night = '#130d14';

const manifest = (): MetadataRoute.Manifest => ({
  id: '/',
  name: en.shell.brand,
  short_name: en.shell.brand,
  description: en.shell.description,
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: night,
  theme_color: night,
  icons: [
    { src: '/icons/mark-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/mark-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/mark-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
});

export default manifest;
