import type { ServiceName, TestProblem, TestStep } from '@medianest/shared';

type StepName = TestStep['step'];

const names: Record<ServiceName, string> = {
  plex: 'Plex',
  overseerr: 'Overseerr',
  youtube: 'YouTube folder',
  'uptime-kuma': 'Uptime Kuma',
};

const leads: Record<ServiceName, string> = {
  plex: 'Holds the library and knows the people of the household.',
  overseerr: 'Takes the requests of the household and passes them on to the downloaders.',
  youtube: 'Where downloaded videos are put, for Plex to show.',
  'uptime-kuma': 'Watches the services and tells the household when one is down.',
};

const steps: Record<StepName, string> = {
  reach: 'Something answers there',
  identify: 'It is the right service',
  version: 'Its version fits',
  authenticate: 'It lets MediaNest in',
  write: 'MediaNest may change things there',
  tools: 'The programs for downloads are there',
  folder: 'The folder is there',
  space: 'There is room left',
};

type Remedy = (service: string) => string[];

const remedies: Record<TestProblem, Remedy> = {
  unreachable: (service) => [
    `See that ${service} is running.`,
    'Open the address in a browser on the machine that MediaNest runs on.',
    'Correct the address above, its port too, and test again.',
  ],
  timeout: (service) => [
    `See that ${service} is not busy or asleep.`,
    'Test again in a moment.',
    'If it stays slow, use an address of it in your own network.',
  ],
  certificate: () => [
    'Use the name that the certificate was made for.',
    'Inside your own network, http:// works too.',
    'Test again.',
  ],
  'refused-address': () => [
    'Use the address of the service in your own network, without a user name in it.',
    'Test again.',
  ],
  redirected: () => [
    'Open the address in a browser and see where it leads.',
    'Enter that address above and test again.',
  ],
  'wrong-service': (service) => [
    `Look up the address and the port of ${service}.`,
    'Correct them above and test again.',
  ],
  migrating: (service) => [`Wait until ${service} has brought its data to the new version.`, 'Test again.'],
  'not-set-up': (service) => [
    `Open ${service} in a browser.`,
    'Finish its own set-up there.',
    'Come back and test again.',
  ],
  'too-old': () => ['Update it to a newer version.', 'Start it again.', 'Test again.'],
  credentials: (service) => [
    `Open ${service} and look up what it accepts.`,
    'Enter it above, replacing what is kept.',
    'Test again.',
  ],
  'two-factor': (service) => [
    `Open the app that shows the codes for ${service}.`,
    'Enter the password and the six digits that it shows now.',
    'Test again before they change.',
  ],
  'rate-limited': () => ['Wait a minute.', 'Test again.'],
  csrf: (service) => [
    `Open the settings of ${service}: General, or Network in Seerr.`,
    'Switch “CSRF Protection” off.',
    `Start ${service} again, then test again.`,
  ],
  'folder-missing': () => [
    'Create the folder, or correct the path above.',
    'In a container, see that it is mounted there.',
    'Test again.',
  ],
  'folder-read-only': () => [
    'Give the user that MediaNest runs as the right to write there.',
    'In a container, see that it is not mounted read-only.',
    'Test again.',
  ],
  'tool-missing': () => [
    'Install yt-dlp and ffmpeg on the machine that MediaNest runs on.',
    'If they are somewhere unusual, set YTDLP_PATH and FFMPEG_PATH and start MediaNest again.',
    'Test again.',
  ],
  'disk-full': () => ['Free some space, or choose a folder on another disk.', 'Test again.'],
};

/** The wrong key is found elsewhere than a wrong password. */
const ownRemedies: Partial<Record<`${ServiceName} ${TestProblem}`, string[]>> = {
  'overseerr credentials': [
    'Open Overseerr, then Settings, General.',
    'Copy the API key at the top of that page.',
    'Paste it above, and test again.',
  ],
  'plex credentials': ['Sign out here.', 'Sign in again with the Plex account that owns the server.'],
};

/** At the field that the problem is about; the steps of the test say what to do. */
const atField: Partial<Record<TestProblem, (service: string) => string>> = {
  unreachable: (service) => `${service} does not answer here.`,
  certificate: () => 'The certificate does not fit this address.',
  'refused-address': () => 'This address may not be called.',
  redirected: () => 'This address sends visitors elsewhere.',
  'wrong-service': (service) => `Something answers here, but not this household’s ${service}.`,
  credentials: (service) => `${service} does not accept this.`,
  'two-factor': (service) => `${service} asks for the six digits of the second factor.`,
  'folder-missing': () => 'There is no such folder on this server.',
  'folder-read-only': () => 'MediaNest may not write to this folder.',
  'disk-full': () => 'The disk of this folder is nearly full.',
};

/** Where administrators say how the outside services are reached. */
export const adminServices = {
  title: 'Services',
  list: 'Services',
  names,
  leads,
  states: { on: 'Connected', off: 'Switched off', none: 'Not connected', failed: 'Test failed' },
  notYet: 'Nothing entered yet',
  version: (name: string, version: string) => `${name}, version ${version}`,
  failedTitle: 'The services could not be listed',

  url: 'Address',
  urlHints: {
    plex: 'As this server reaches it. Only the server of this household will do.',
    overseerr: 'As this server reaches it. Jellyseerr and Seerr work too.',
    youtube: '',
    'uptime-kuma': 'As this server reaches it; the port is usually 3001.',
  } satisfies Record<ServiceName, string>,
  apiKey: 'API key',
  apiKeyHint: 'In Overseerr under Settings, General. It is kept encrypted and never shown again.',
  username: 'User name',
  usernameHint: 'Of an account in Uptime Kuma.',
  password: 'Password',
  passwordHint: 'Used once to sign in, not kept.',
  code: 'Six digits',
  codeHint: 'From your app, when the account has a second factor.',
  folder: 'Folder',
  folderHint: 'Where downloads go, as this server sees it.',
  plexPath: 'The same folder, as Plex sees it',
  plexPathHint: 'Only when Plex runs elsewhere and knows it by another path.',
  signIn: 'Sign-in',
  signedInAs: (username: string | null) =>
    username === null ? 'MediaNest is signed in' : `Signed in as ${username}`,
  kept: 'Kept',
  keptEnding: (lastFour: string) => `Kept, ends in ${lastFour}`,
  keptHint: 'Stays as it is as long as the address does.',
  change: 'Change',
  changeWhat: (what: string) => `Change ${what}`,
  enabled: (service: string) => `Use ${service}`,
  enabledDetail: 'Switched off, its part of the house is dark; what was entered is kept.',

  invalid: {
    required: 'This is needed.',
    url: 'Enter an address such as http://192.168.1.20:5055.',
    bare: 'Without a user name, and without what follows ? or #.',
    tooLong: 'This is too long.',
    apiKey: 'A key has letters, digits and signs, without spaces.',
    secret: 'Enter it again: it is never sent to an address that it was not entered for.',
    username: 'Enter the user name that the password is for.',
    plain: 'This has characters that cannot be used.',
    code: 'Six digits, as your app shows them.',
    path: 'A whole path, from the first slash on.',
  },

  testTitle: 'Test',
  testTitleAt: (when: string) => `Test, ${when}`,
  testHint: 'Tries what is entered above, without saving it.',
  test: 'Test',
  testAgain: 'Test again',
  testing: 'Testing…',
  testPassed: 'Everything works.',
  testFailed: 'The test failed.',
  steps,
  results: { passed: 'Passed', failed: 'Failed', warned: 'With a warning', 'not-tried': 'Not tried' },
  notTried: 'Not tried: it needs the step before it.',
  milliseconds: (count: string) => `${count} ms`,
  problemAt: (service: ServiceName, problem: TestProblem) => atField[problem]?.(names[service]) ?? null,
  remedy: (service: ServiceName, problem: TestProblem) =>
    ownRemedies[`${service} ${problem}`] ?? remedies[problem](names[service]),

  save: 'Save',
  saving: 'Saving…',
  discard: 'Discard',
  waits: 'Saving waits for a test that passes. The old connection stays in use.',
  saveTests: 'The connection is tested before it is saved.',
  saved: (service: string) => `${service} is saved.`,

  messageTitle: 'Message of the day',
  messageLead: 'A sentence for everybody in the house.',
  messageLabel: 'Message',
  messageHint: (count: string) => `At most ${count} characters.`,
  messageSince: (when: string, by: string | null) =>
    by === null ? `Posted ${when}.` : `Posted ${when} by ${by}.`,
  post: 'Post',
  takeAway: 'Take it away',
  posted: 'The message is posted.',
  takenAway: 'The message is taken away.',
};
