import { createRecovery } from '../../features/auth/index.ts';
import { openPeople } from '../../features/users/index.ts';
import { StartupError } from '../../kernel/startup-error.ts';
import { findAddresses } from '../addresses.ts';
import type { Infrastructure } from '../create-infrastructure.ts';

/**
 * One-time addresses that sign the owner in without Plex; they work for 15 minutes.
 *
 * @throws StartupError while there is no administrator
 */
export const recover = async ({
  config,
  db,
  sealer,
  clock,
  settings,
}: Pick<Infrastructure, 'config' | 'db' | 'sealer' | 'clock' | 'settings'>): Promise<string[]> => {
  const people = openPeople({ db, sealer, clock });
  const owner = await people.findOwner();
  if (!owner) {
    throw new StartupError(
      'There is no administrator yet: start MediaNest and open the set-up address it prints.',
    );
  }
  const token = await createRecovery({ settings, clock }).issue(owner.id);
  return findAddresses(config, config.PORT).map((address) => `${address}/recover/#token=${token}`);
};
