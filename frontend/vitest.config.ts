import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  test: {
    name: 'frontend',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    isolate: false,
    // As in the root: projects that run together share their workers.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // As in the root.
    expect: { poll: { timeout: 10_000 } },
  },
});
