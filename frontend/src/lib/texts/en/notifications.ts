import type { NotificationChannel, NotificationEvent } from '@medianest/shared';

const events: Record<NotificationEvent, string> = {
  'request.approved': 'What you asked for is approved',
  'request.denied': 'What you asked for is denied',
  'request.available': 'What you asked for is here',
  'request.failed': 'What you asked for did not work',
  'request.waiting': 'Somebody asks for something',
  'issue.reported': 'Somebody reports a problem',
  'issue.commented': 'Somebody answers about a problem',
  'issue.resolved': 'A problem is solved',
  'download.completed': 'A download is done',
  'download.failed': 'A download did not work',
  'download.decided': 'A download is let through or denied',
  'download.waiting': 'Somebody’s download waits for you',
  'service.down': 'A service is down',
  'service.up': 'A service is back',
  'monitor.down': 'Something else that is watched is down',
  'monitor.up': 'Something else that is watched is back',
  maintenance: 'Maintenance has begun',
  security: 'Something about your sign-in',
};

const channels: Record<NotificationChannel, string> = {
  bell: 'Bell',
  push: 'Push',
  email: 'E-mail',
  discord: 'Discord',
  ntfy: 'ntfy',
};

/** What people are told, and where. */
export const notifications = {
  title: 'Notifications',
  bell: (unread: number) =>
    unread === 0 ? 'Notifications' : `Notifications, ${unread === 1 ? '1 unread' : `${unread} unread`}`,
  latest: 'Latest news',
  markRead: (title: string) => `Note as read: ${title}`,
  markAll: 'Note all as read',
  allOfThem: 'All notifications',
  settings: 'What you hear',
  unread: 'new',
  count: (count: number) => `${count} of them`,
  views: { news: 'News', settings: 'What you hear' },
  which: 'Part',
  emptyTitle: 'No news',
  emptyDetail: 'When something you asked for comes in, it says so here.',
  failedTitle: 'The news did not come',
  settingsFailedTitle: 'Your choices did not come',
  notSaved: 'That could not be kept. It is as it was before.',

  events,
  channels,
  groups: {
    requests: 'Requests',
    problems: 'Problems',
    downloads: 'Downloads',
    house: 'The house',
  },
  choicesTitle: 'What, and where',
  choicesLead: 'The bell is in this portal. The other ways find you elsewhere.',
  needsAddress: (names: string, count: number) =>
    `${names} ${count === 1 ? 'still needs' : 'still need'} to know where: see below.`,
  notOffered: (names: string, owner: string) => `${names}: ${owner} has not set that up.`,

  quietTitle: 'Quiet hours',
  quietLead: 'While they last only the bell takes anything. The rest comes when they end.',
  quietOn: 'Leave me in peace at night',
  quietFrom: 'From',
  quietTo: 'To',
  quietZone: (zone: string) => `By the clock of ${zone}.`,

  addressesTitle: 'Where to find you',
  save: 'Save',
  saved: 'Kept.',
  remove: 'Take away',
  removed: 'Taken away.',
  test: 'Send a test',
  testOf: (channel: string) => `Send a test: ${channel}`,
  email: 'E-mail address',
  emailHint: 'You get a letter for what you choose above.',
  discord: 'Discord webhook',
  discordHint: 'In Discord: channel, Edit, Integrations, Webhooks, Copy URL.',
  discordKept: 'One is kept. Paste another to replace it.',
  ntfy: 'ntfy topic',
  ntfyHint: 'The whole address, such as https://ntfy.sh/our-house.',
  ntfyToken: 'ntfy token',
  ntfyTokenHint: 'Only when the topic asks for one.',
  ntfyTokenKept: 'One is kept. Enter another to replace it.',

  pushTitle: 'On this browser',
  push: {
    insecure: 'Browsers take push only from a secure address (https). This one is not.',
    missing: 'This browser cannot take push. On an iPhone, add the portal to the home screen first.',
    blocked: 'This browser was told not to show anything from here. Its settings can change that.',
    off: 'News come to this browser even when the portal is closed.',
    on: 'This browser takes push.',
  },
  pushOn: 'Take push here',
  pushOff: 'Take none here',
  pushFailed: 'The browser did not agree.',
  pushDevices: (count: number) =>
    count === 1 ? 'One browser of yours takes push.' : `${count} browsers of yours take push.`,
};
