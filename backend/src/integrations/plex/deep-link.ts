import { addressOf } from './identity.ts';

/** An item of a server; `key` is its path there, e.g. `/library/metadata/55`. */
export type WatchTarget = { machineIdentifier: string; key: string };

/** Where things open in Plex (plex.md §2, "Deep link to watch"). */
export interface WatchLinks {
  /** In a browser. */
  web(target: WatchTarget): string;
  /** In the app of a phone or tablet. */
  app(target: WatchTarget): string;
}

/** @param appUrl the address of the Plex web app, without `/desktop` */
export const createWatchLinks = (appUrl: string): WatchLinks => {
  const base = addressOf(appUrl, '/desktop/');
  return {
    web: ({ machineIdentifier, key }) =>
      `${base}#!/server/${encodeURIComponent(machineIdentifier)}/details?key=${encodeURIComponent(key)}`,
    app: ({ machineIdentifier, key }) =>
      `plex://preplay/?metadataKey=${encodeURIComponent(key)}&server=${encodeURIComponent(machineIdentifier)}`,
  };
};
