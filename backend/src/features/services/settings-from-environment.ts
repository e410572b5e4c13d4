import type { ServiceSettings } from '@medianest/shared';
import type { Log } from '../../kernel/log.ts';
import type { OpenedService } from './stored-service.ts';

/** How outside services are reached, as the environment tells it. */
export interface ServicesEnvironment {
  PLEX_URL?: string | undefined;
  OVERSEERR_URL?: string | undefined;
  OVERSEERR_API_KEY?: string | undefined;
  UPTIME_KUMA_URL?: string | undefined;
  UPTIME_KUMA_USERNAME?: string | undefined;
  UPTIME_KUMA_PASSWORD?: string | undefined;
  YOUTUBE_DOWNLOAD_DIR?: string | undefined;
  YOUTUBE_PLEX_PATH?: string | undefined;
}

/** The services of the environment that may be set up from it. A media server has a set-up of its own. */
export const readSettings = (environment: ServicesEnvironment, log: Log): ServiceSettings[] => {
  const { OVERSEERR_URL, OVERSEERR_API_KEY: apiKey } = environment;
  const { UPTIME_KUMA_URL, UPTIME_KUMA_USERNAME: username, UPTIME_KUMA_PASSWORD: password } = environment;
  const { YOUTUBE_DOWNLOAD_DIR: folder, YOUTUBE_PLEX_PATH: plexPath } = environment;
  const settings: ServiceSettings[] = [];
  if (OVERSEERR_URL && !apiKey) log.warn({}, 'OVERSEERR_URL does nothing without OVERSEERR_API_KEY');
  if (OVERSEERR_URL && apiKey)
    settings.push({ name: 'overseerr', url: OVERSEERR_URL, apiKey, enabled: true });
  if (UPTIME_KUMA_URL) {
    const credentials = username && password ? { username, password } : {};
    settings.push({ name: 'uptime-kuma', url: UPTIME_KUMA_URL, ...credentials, enabled: true });
  }
  if (folder) settings.push({ name: 'youtube', folder, ...(plexPath && { plexPath }), enabled: true });
  return settings;
};

type Pair = [variable: string, wanted: string | undefined, saved: string | null | undefined];

const pairsOf = (settings: ServiceSettings, { url, secret, data }: OpenedService): Pair[] => {
  switch (settings.name) {
    case 'plex':
      return [['PLEX_URL', settings.url, url]];
    case 'overseerr':
      return [
        ['OVERSEERR_URL', settings.url, url],
        ['OVERSEERR_API_KEY', settings.apiKey, secret],
      ];
    case 'uptime-kuma':
      return [
        ['UPTIME_KUMA_URL', settings.url, url],
        ['UPTIME_KUMA_USERNAME', settings.username, data.username],
      ];
    case 'youtube':
      return [
        ['YOUTUBE_DOWNLOAD_DIR', settings.folder, data.folder],
        ['YOUTUBE_PLEX_PATH', settings.plexPath, data.plexPath],
      ];
  }
};

/** Which variables say otherwise than what is saved, by name; their values are nobody's business. */
export const findDifferences = (settings: ServiceSettings, stored: OpenedService): string[] =>
  pairsOf(settings, stored).flatMap(([variable, wanted, saved]) =>
    wanted !== undefined && wanted !== saved ? [variable] : [],
  );
