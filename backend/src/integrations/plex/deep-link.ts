import { addressOf } from './identity.ts';

/**
 * Where an item opens in Plex (plex.md §2, "Deep link to watch").
 *
 * @param appUrl the address of the Plex web app, without `/desktop`
 */
export const createWatchUrl =
  (appUrl: string) =>
  ({ machineIdentifier, ratingKey }: { machineIdentifier: string; ratingKey: string }): string => {
    const key = encodeURIComponent(`/library/metadata/${ratingKey}`);
    const base = addressOf(appUrl, '/desktop/');
    return `${base}#!/server/${encodeURIComponent(machineIdentifier)}/details?key=${key}`;
  };
