import type { Notice } from '@medianest/shared';
import type { RequestHandler } from 'express';
import type { Config } from '../platform/config/load-config.ts';
import { variables } from '../platform/config/variables.ts';

const plexAddresses = ['PLEX_TV_URL', 'PLEX_CLIENTS_URL', 'PLEX_APP_URL'] as const;

const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'];

export const ignoredProxyWords =
  'A proxy stands in front of MediaNest, but TRUST_PROXY is off, so everybody seems to come from one address. Set TRUST_PROXY.';

/** The address that stands in for plex.tv or its neighbours, if one was configured. */
export const findReplacedPlex = (config: Config): string | null => {
  const replaced = plexAddresses.find((name) => config[name] !== variables[name].schema.parse(undefined));
  return replaced ? config[replaced] : null;
};

/** What about this installation an administrator should look at. */
export const createNotices = (options: {
  config: Config;
  isRoot: boolean;
  /** Told of every request that a proxy sends whose word is not believed. */
  onIgnoredProxy(): void;
}) => {
  const { config, isRoot, onIgnoredProxy } = options;
  let sawForwardedHeaders = false;
  const replaced = config.MEDIANEST_MODE === 'real' ? findReplacedPlex(config) : null;

  /** Remembers that a proxy stands in front whose word is not believed. */
  const watchForwardedHeaders: RequestHandler = (request, _response, next) => {
    if (config.TRUST_PROXY === 'off' && forwardedHeaders.some((name) => name in request.headers)) {
      sawForwardedHeaders = true;
      onIgnoredProxy();
    }
    next();
  };

  const list = (): Notice[] => [
    ...(replaced
      ? [
          {
            code: 'plex-addresses-replaced' as const,
            message: `Sign-in goes to ${replaced} in the place of plex.tv. Everybody’s Plex sign-in passes through that address.`,
          },
        ]
      : []),
    ...(sawForwardedHeaders
      ? [
          {
            code: 'forwarded-headers-ignored' as const,
            message: ignoredProxyWords,
          },
        ]
      : []),
    ...(isRoot && config.MEDIANEST_MODE === 'real'
      ? [{ code: 'running-as-root' as const, message: 'MediaNest runs as root. Give it a user of its own.' }]
      : []),
  ];

  return { list, watchForwardedHeaders };
};
