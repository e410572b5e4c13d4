import { openService, type SecretSealer, sealSecret } from './service-secrets.ts';
import type { ServicesRepository } from './services.repository.ts';

/** Seals every secret again that can be opened and is not sealed with the newest key. */
export const createReseal =
  (dependencies: { repository: Pick<ServicesRepository, 'list' | 'replaceSecret'>; sealer: SecretSealer }) =>
  async (): Promise<void> => {
    const { repository, sealer } = dependencies;
    for (const stored of await repository.list()) {
      const { name, sealedSecret: from } = stored;
      if (!from || !sealer.isOutdated(from)) continue;
      const to = sealSecret(sealer, name, openService(sealer, stored).secret);
      if (to) await repository.replaceSecret(name, { from, to });
    }
  };
