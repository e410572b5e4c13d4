import type { PlexServer } from './plex-tv/resources.ts';
import type { PlexTvClient } from './plex-tv-client.ts';

/** Whether a person may use the household's server (plex.md §1, "Who may sign in"). */
export type Membership =
  | { answer: 'member'; serverToken: string; owned: boolean }
  | { answer: 'no' }
  /** plex.tv could not say: nobody is let in or locked out by it. */
  | { answer: 'unknown'; cause: unknown }
  | { answer: 'dead-token' };

const membershipOf = (server: PlexServer | undefined): Membership => {
  if (!server) return { answer: 'no' };
  const { accessToken, owned } = server;
  if (!accessToken) return { answer: 'unknown', cause: new Error('plex.tv named no token for the server') };
  return { answer: 'member', serverToken: accessToken, owned };
};

/**
 * Looks for the household's server among the signing-in person's own resources. Invitations that are
 * not accepted yet do not appear there. Never throws.
 */
export const findMembership = async (
  plexTv: Pick<PlexTvClient, 'listResources'>,
  { token, machineIdentifier }: { token: string; machineIdentifier: string },
): Promise<Membership> => {
  try {
    const resources = await plexTv.listResources(token);
    if (resources.answer === 'dead-token') return resources;
    return membershipOf(resources.servers.find((server) => server.machineIdentifier === machineIdentifier));
  } catch (cause) {
    return { answer: 'unknown', cause };
  }
};
