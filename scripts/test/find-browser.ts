import { findProgram } from '../tools/find-tools.ts';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** The path of the system's Chromium or Chrome, null when there is none. */
export const findBrowser = (path?: string): string | null => findProgram(names, path);
