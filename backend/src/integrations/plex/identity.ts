/** How this installation names itself to Plex. */
export type PlexIdentity = {
  /** One UUID per installation, stored: a new one each time sends "new device" mails (plex.md §1). */
  clientIdentifier: string;
  version: string;
  /** Shown in the person's list of devices at Plex. */
  deviceName?: string;
};

export const productName = 'MediaNest';

/**
 * The headers of every call to plex.tv and to a media server (plex.md §1). JSON has to be asked for:
 * the default is XML (plex.md §2).
 */
export const plexHeaders = (identity: PlexIdentity, token?: string): Record<string, string> => ({
  accept: 'application/json',
  'x-plex-client-identifier': identity.clientIdentifier,
  'x-plex-product': productName,
  'x-plex-version': identity.version,
  'x-plex-platform': 'Node.js',
  'x-plex-device': 'Server',
  'x-plex-device-name': identity.deviceName ?? productName,
  ...(token ? { 'x-plex-token': token } : {}),
});

/** Puts a path behind a base address that may end in a slash. */
export const addressOf = (base: string, path: string): string => `${base.replace(/\/+$/, '')}${path}`;
