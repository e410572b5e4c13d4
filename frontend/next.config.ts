import { dirname } from 'node:path';
import type { NextConfig } from 'next';

const apiOrigin = process.env.MEDIANEST_API_ORIGIN;

/** A static export has no server to rewrite with, so only `next dev` hands the API and the sockets on. */
const development: NextConfig = {
  rewrites: async () =>
    apiOrigin === undefined
      ? []
      : ['/api/:path*', '/socket.io/'].map((source) => ({ source, destination: apiOrigin + source })),
  skipTrailingSlashRedirect: true,
};

const nextConfig: NextConfig = {
  ...(process.env.NODE_ENV === 'development' ? development : { output: 'export' }),
  trailingSlash: true,
  images: { unoptimized: true },
  poweredByHeader: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: dirname(import.meta.dirname) },
};

export default nextConfig;
