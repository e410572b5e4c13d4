import type { HouseholdState } from '@medianest/household';
import type { DemoSettings } from './settings.ts';

/** What a person who tries the demo needs to know. */
export function guide(
  { port, host, dataFolder }: DemoSettings,
  { addresses, people, downloads }: HouseholdState & { downloads: string },
): string {
  const shownHost = ['127.0.0.1', '::1', '::', '0.0.0.0'].includes(host) ? 'localhost' : host;
  const name = (person: keyof typeof people) => people[person].name;
  return `
MediaNest demo, with a household that is simulated:

  The portal        http://${shownHost}:${port}
  Simulated Plex    ${addresses.plexTv} (sign-in), ${addresses.plex} (media server)
  Simulated others  ${addresses.overseerr} (Overseerr), ${addresses.uptimeKuma} (Uptime Kuma)
  Downloads         ${downloads}
  Its controls      ${addresses.plexTv}/_household
  Data              ${dataFolder}

Sign in with "Continue with Plex" and choose who you are:

  ${name('owner')}   owns the server and is administrator of the portal
  ${name('alice')}, ${name('bob')}   friends; ${name('alice')} does not see every section
  ${name('kid')}, ${name('stranger')}   cannot sign in: a managed user, and someone without access

Ctrl-C stops everything.
`;
}
