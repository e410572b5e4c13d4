import manifest from '../../package.json' with { type: 'json' };

/** The version of this portal, as it names itself to people and to Plex. */
export const version: string = manifest.version;
