import type { AdminService, ServiceName, ServiceSettings } from '@medianest/shared';

export interface ServiceValues {
  url: string;
  apiKey: string;
  username: string;
  password: string;
  code: string;
  folder: string;
  plexPath: string;
  enabled: boolean;
}

export type FieldName = Exclude<keyof ServiceValues, 'enabled'>;

/** What is asked of each service, in the order of the page. */
export const fieldsOf: Record<ServiceName, readonly FieldName[]> = {
  plex: ['url'],
  overseerr: ['url', 'apiKey'],
  youtube: ['folder', 'plexPath'],
  'uptime-kuma': ['url', 'username', 'password', 'code'],
};

/** The form of a service as it is saved; secrets are never told, so theirs are empty. */
export const valuesOf = (service: AdminService): ServiceValues => ({
  url: service.url ?? '',
  apiKey: '',
  username: service.username ?? '',
  password: '',
  code: '',
  folder: service.folder ?? '',
  plexPath: service.plexPath ?? '',
  enabled: service.configured ? service.enabled : true,
});

/** What was left empty is left out: a secret then stays as it is. */
export const settingsOf = (name: ServiceName, values: ServiceValues): ServiceSettings => {
  const { url, apiKey, username, password, code, folder, plexPath, enabled } = values;
  switch (name) {
    case 'plex':
      return { name, url: url.trim() };
    case 'overseerr':
      return { name, url: url.trim(), enabled, ...(apiKey.trim() && { apiKey: apiKey.trim() }) };
    case 'youtube':
      return {
        name,
        folder: folder.trim(),
        enabled,
        ...(plexPath.trim() && { plexPath: plexPath.trim() }),
      };
    case 'uptime-kuma':
      return {
        name,
        url: url.trim(),
        enabled,
        ...(username.trim() && { username: username.trim() }),
        ...(password && { password }),
        ...(password && code.trim() && { code: code.trim() }),
      };
  }
};

const originOf = (url: string) => (URL.canParse(url.trim()) ? new URL(url.trim()).origin : null);

/** A key is never sent to an address that it was not entered for. */
export const isSecretKept = (service: AdminService, url: string): boolean =>
  service.secret.configured && service.url !== null && originOf(service.url) === originOf(url);
