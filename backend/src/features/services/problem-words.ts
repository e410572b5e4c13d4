import type { ServiceName, TestProblem, TestStep } from '@medianest/shared';

const labels: Record<ServiceName, string> = {
  plex: 'Plex',
  overseerr: 'Overseerr',
  'uptime-kuma': 'Uptime Kuma',
  youtube: 'YouTube',
};

const usualPorts: Partial<Record<ServiceName, string>> = {
  plex: ' Its port is usually 32400.',
  overseerr: ' Its port is usually 5055.',
  'uptime-kuma': ' Its port is usually 3001.',
};

/** What happened and what to do about it. */
const words: Record<TestProblem, (label: string, port: string) => string> = {
  unreachable: (label) =>
    `${label} does not answer. Is it running, and can this machine reach it at this address?`,
  timeout: (label) => `${label} did not answer in time. Try again, or use another address of it.`,
  certificate: () =>
    'The certificate does not fit this address. Use the name that it was made for, or http:// in the house.',
  'refused-address': () =>
    'This address may not be called. Use the address of the service in your own network, without a user name in it.',
  redirected: () => 'This address sends visitors elsewhere. Use the address that it leads to.',
  'wrong-service': (label, port) => `Something answers at this address, but not ${label}.${port}`,
  migrating: (label) => `${label} is bringing its data to a new version. Try again when it has finished.`,
  'not-set-up': (label) =>
    `${label} is not set up yet. Open it in a browser and finish its own set-up first.`,
  'too-old': (label) => `This version of ${label} is too old. Update it and try again.`,
  credentials: (label) =>
    `${label} does not accept these credentials. Check them there and enter them again.`,
  'two-factor': (label) => `${label} asks for a second factor. Enter the six digits that your app shows now.`,
  'rate-limited': (label) => `${label} was asked too often. Wait a minute and try again.`,
  csrf: (label) =>
    `${label} can be read, but its protection against forged requests refuses changes. Switch "CSRF Protection" off in its settings (General; in Seerr: Network) and restart it.`,
  'folder-missing': () =>
    'There is no such folder on this server. Create it, or check that it is mounted where MediaNest runs.',
  'folder-read-only': () =>
    'MediaNest may not write to this folder. Give the user that it runs as the right to, or choose another folder.',
  'tool-missing': () =>
    'A program that downloads need does not work. Install it, or say where it is with YTDLP_PATH and FFMPEG_PATH.',
  'disk-full': () => 'The disk of this folder is nearly full. Free some space, or choose another folder.',
};

type Own = `${ServiceName} ${TestProblem}`;

const ownWords: Partial<Record<Own, string>> = {
  'overseerr credentials': 'Overseerr does not accept this API key. Copy it again from its settings.',
  'uptime-kuma credentials':
    'Uptime Kuma lets nobody in like this. Enter a user name and a password that it accepts.',
  'plex credentials': 'The media server does not accept the owner’s Plex account.',
  'plex wrong-service':
    'This is not the Plex server of this household, and only that one will do. Enter an address of it; its port is usually 32400.',
  'youtube too-old': 'This yt-dlp is too old. Update it and try again.',
  'youtube timeout': 'The folder did not answer in time. Is the disk or file server that it is on there?',
};

/** What a failed connection test means, and what to do: for people. */
export const describeProblem = (name: ServiceName, problem: TestProblem, steps: TestStep[] = []): string => {
  const general = words[problem](labels[name], usualPorts[name] ?? '');
  const found = steps.find(({ result }) => result === 'failed')?.detail;
  return [ownWords[`${name} ${problem}`] ?? general, found].filter(Boolean).join(' ');
};
