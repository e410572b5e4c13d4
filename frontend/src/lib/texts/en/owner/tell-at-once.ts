import type { OverseerrWebhook } from '@medianest/shared';

const elsewhere = (target: string | null) => target ?? 'another address';

/** Where administrators have Overseerr tell the portal of changes. */
export const tellAtOnce = {
  title: 'Tell the portal at once',
  lead: 'Overseerr tells MediaNest when something happens to a request. Without it, MediaNest looks once a minute.',
  state: ({ state, target }: OverseerrWebhook) =>
    ({
      installed: 'Overseerr tells MediaNest at once.',
      other: `Overseerr tells ${elsewhere(target)}, and it can tell only one.`,
      none: 'Not set up yet.',
      unknown: 'Overseerr did not say where it points.',
    })[state],
  action: { install: 'Install', replace: 'Replace', remove: 'Remove' },
  busy: 'One moment…',
  done: {
    install: 'Overseerr tells MediaNest at once now.',
    replace: 'Overseerr tells MediaNest at once now.',
    remove: 'Overseerr tells MediaNest nothing any more.',
  },
  replaceTitle: 'Replace what is there?',
  replaceDetail: (target: string | null) =>
    `Overseerr will no longer tell ${elsewhere(target)}. What was entered there is not kept.`,
};
