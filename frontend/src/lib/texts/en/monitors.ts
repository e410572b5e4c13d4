/** What Uptime Kuma watches beside the four services. */
export const monitors = {
  chosenBy: (owner: string) => `chosen by ${owner}`,
  checked: (howLong: string) => `checked ${howLong} ago`,
  checkedNow: 'checked just now',
  downSince: (when: string) => `Down since ${when}.`,
  lastAnswer: (when: string) => `Last answer ${when}.`,
  lastWords: (words: string) => `What it said: ${words}`,
  maintenanceUntil: (when: string) => `Maintenance until ${when}`,
  group: {
    allWell: (count: number) => (count === 1 ? 'the one in it is up' : `all ${count} are up`),
    down: (names: string) => `${names} ${names.includes(',') ? 'do' : 'does'} not answer`,
    pending: (names: string) => `${names}: trying again`,
    some: (up: number, count: number) => `${up} of ${count} are up`,
  },
  showMore: (count: number) => `Show ${count} more`,

  source: {
    stale: {
      title: 'Uptime Kuma cannot be heard.',
      detail: 'What it watches is shown as it was. The portal tries again by itself.',
    },
    connecting: {
      title: 'Connecting to Uptime Kuma.',
      detail: 'What it watches follows in a moment.',
    },
    stopped: {
      title: 'Uptime Kuma does not let MediaNest in.',
      detail: 'The sign-in was refused, and is not tried again until somebody looks at it.',
    },
  },

  choose: 'Choose what everybody sees',
  chooser: {
    title: 'What everybody sees',
    lead: 'Guests see the four services, and what is ticked here.',
    search: 'Filter by name',
    hint: 'Names, groups and tags count.',
    within: 'Group or tag',
    everything: 'All groups and tags',
    groups: 'Groups',
    tags: 'Tags',
    shown: (count: number, all: number) => `${count} of ${all} shown to everybody`,
    tickAll: (count: number) => `Tick these ${count}`,
    untickAll: (count: number) => `Untick these ${count}`,
    none: 'Nothing is called so.',
    save: 'Save',
    saved: 'Everybody sees your choice now.',
    moreHidden: (count: number) => `${count} more. A filter shows fewer.`,
  },
};
