import type { KeptSecret, ServiceName } from '@medianest/shared';
import type { OpenedService, StoredService } from './stored-service.ts';

/** Seals what is stored, bound to its row and column. */
export interface SecretSealer {
  seal(plain: string, context: string): string;
  tryOpen(sealed: string, context: string): string | null;
  isOutdated(sealed: string): boolean;
}

const contextOf = (name: ServiceName) => `service_config:${name}:apiKey`;

export const sealSecret = (sealer: SecretSealer, name: ServiceName, secret: string | null): string | null =>
  secret === null ? null : sealer.seal(secret, contextOf(name));

/** A secret whose key was lost counts as none: an administrator enters it again. */
export const openService = (sealer: SecretSealer, stored: StoredService): OpenedService => ({
  ...stored,
  secret: stored.sealedSecret === null ? null : sealer.tryOpen(stored.sealedSecret, contextOf(stored.name)),
});

/** Shorter keys were perhaps thought up by a person, and four letters would tell too much of them. */
const generatedLength = 20;

/** The token of Uptime Kuma was never seen by anybody, so its end would mean nothing. */
const isShown = ({ name, secret }: OpenedService) =>
  name === 'overseerr' && secret !== null && secret.length >= generatedLength;

export const describeSecret = (service: OpenedService): KeptSecret => ({
  configured: service.secret !== null,
  lastFour: isShown(service) ? (service.secret?.slice(-4) ?? null) : null,
});
