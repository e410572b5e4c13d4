import type { ErrorCode } from '@medianest/shared';

export interface ProblemText {
  title: string;
  detail: string;
}

/** Who may be named in a problem. */
export interface ProblemFacts {
  /** "Ruth", or "the person who keeps this server". */
  owner: string;
  /** In words ("43 seconds"), when the portal said how long to wait. */
  wait: string | null;
  /** The outside service that failed. */
  service: string | null;
}

type Write = (facts: ProblemFacts) => ProblemText;

const plexTvSilent: Write = () => ({
  title: 'plex.tv does not answer.',
  detail: 'Nobody new can come in right now. Who is signed in stays signed in. Try again in a moment.',
});

const upstreamSilent: Write = (facts) =>
  facts.service === 'overseerr'
    ? { title: 'Overseerr does not answer.', detail: 'Try again in a moment.' }
    : plexTvSilent(facts);

const flowExpired: ProblemText = {
  title: 'This sign-in took too long.',
  detail: 'Plex keeps one open for a few minutes only. Start again; it is quick.',
};

const flowLost: Write = () => ({
  title: 'This sign-in got lost.',
  detail:
    'The browser did not keep the cookie that belongs to it. Allow cookies for this address, leave private mode, then start again.',
});

/**
 * What went wrong, in the words of the household. Codes without an entry show the portal's own
 * `detail`.
 */
export const problems = {
  byCode: {
    'auth.not_member': ({ owner }) => ({
      title: 'This Plex account is not invited here.',
      detail: `Ask ${owner} to share the library with you in Plex, or use another account.`,
    }),
    'auth.deactivated': ({ owner }) => ({
      title: 'This account is switched off.',
      detail: `Talk to ${owner} if it surprises you.`,
    }),
    'auth.flow_missing': flowLost,
    'auth.flow_pending': () => ({
      title: 'Plex has not said yes yet.',
      detail: 'Finish the sign-in at Plex, then try again.',
    }),
    'auth.flow_expired': () => flowExpired,
    'auth.recovery_invalid': () => ({
      title: 'This recovery link does not work any more.',
      detail: 'Each link opens the door once and for a short time. Run “npm run cli recover” for a new one.',
    }),
    'auth.required': () => ({ title: 'You are signed out.', detail: 'Sign in to go on.' }),
    'auth.forbidden': ({ owner }) => ({
      title: 'This is for administrators.',
      detail: `Ask ${owner} if you need it.`,
    }),
    'plex.other_account': () => ({
      title: 'That was another Plex account.',
      detail: 'Use the account that you signed in with here, or sign out first.',
    }),
    'plex.relink_required': () => ({
      title: 'Plex no longer accepts your sign-in.',
      detail: 'Link Plex again; everything of yours stays.',
    }),
    'setup.required': ({ owner }) => ({
      title: 'This house is not set up yet.',
      detail: `Come back when ${owner} is done.`,
    }),
    'setup.claim_required': () => ({
      title: 'This house has no owner yet.',
      detail: 'Open the set-up address that MediaNest printed when it started.',
    }),
    'setup.token_invalid': () => ({
      title: 'This set-up address does not work.',
      detail:
        'It was used already, or a newer one was printed. Look for the last one in the terminal or the log of MediaNest.',
    }),
    'setup.already_done': () => ({
      title: 'This house is set up already.',
      detail: 'Sign in to go on.',
    }),
    'upstream.unavailable': upstreamSilent,
    'upstream.timeout': upstreamSilent,
    'origin.not_allowed': ({ owner }) => ({
      title: 'The portal does not know this address.',
      detail: `Open it under its usual address, or ask ${owner} to add this one (PUBLIC_URL or ALLOWED_ORIGINS).`,
    }),
    'youtube.address_refused': () => ({
      title: 'This is no address of a video or a playlist.',
      detail: 'Copy the link from YouTube: the whole address, or the one that “Share” gives you.',
    }),
    'youtube.unavailable': () => ({
      title: 'YouTube shows nothing there.',
      detail: 'It may be private or gone, or the link was cut off. Look whether it opens in YouTube itself.',
    }),
    'youtube.choose': () => ({
      title: 'This link names a video and a playlist.',
      detail: 'Look it up again and say which one you mean.',
    }),
    'youtube.nothing_to_fetch': () => ({
      title: 'None of these videos can be fetched.',
      detail: 'Choose others, or look the playlist up again: it may have changed.',
    }),
    'youtube.disk_full': ({ owner }) => ({
      title: 'There is no room left on the disk.',
      detail: `Choose fewer videos or a smaller picture, or ask ${owner} to make room.`,
    }),
    'youtube.tool_missing': ({ owner }) => ({
      title: 'The house cannot fetch videos right now.',
      detail: `The program for it (yt-dlp) is missing. Tell ${owner}; what is on the way waits.`,
    }),
    'youtube.tool_outdated': ({ owner }) => ({
      title: 'YouTube has changed, and the house has to catch up.',
      detail: `The program that fetches videos (yt-dlp) needs an update. Tell ${owner}.`,
    }),
    'youtube.paused': () => ({
      title: 'Fetching videos is paused.',
      detail: 'It goes on by itself, or when an administrator says so. Look again then.',
    }),
    'youtube.already_finished': () => ({
      title: 'That was finished already.',
      detail: 'The list shows how it ended.',
    }),
    'youtube.already_decided': () => ({
      title: 'Somebody decided this already.',
      detail: 'The list shows how.',
    }),
    'youtube.nothing_failed': () => ({
      title: 'There is nothing to try again.',
      detail: 'All that can come is here or on the way.',
    }),
    'youtube.not_a_playlist': () => ({
      title: 'Only playlists can be followed.',
      detail: 'A single video does not grow.',
    }),
    rate_limited: ({ wait }) => ({
      title: 'That was a little too often.',
      detail: wait === null ? 'Wait a moment, then try again.' : `Try again in ${wait}.`,
    }),
    'database.unavailable': () => ({
      title: 'The portal cannot look anything up right now.',
      detail: 'Its database does not answer. Try again in a moment.',
    }),
    internal: () => ({
      title: 'Something broke on our side.',
      detail: 'It is written down. Try again in a moment.',
    }),
  } satisfies Partial<Record<ErrorCode, Write>> as Partial<Record<ErrorCode, Write>>,

  expired: flowExpired,
  denied: {
    title: 'Plex did not let this sign-in pass.',
    detail: 'You may have pressed “no” there. Start again when you like.',
  },
  unreachable: {
    title: 'The house does not answer.',
    detail: 'Check that this device is on the network. Everything comes back by itself when the portal does.',
  },
  unknown: {
    title: 'That did not work.',
    detail: 'Try again in a moment.',
  },
  partFailed: (time: string) => `Tried at ${time}. The rest of this page is not affected.`,
  ownerFallback: 'the person who keeps this server',
  tellNumber: (ownerName: string | null, number: string) =>
    ownerName === null
      ? `If it stays, this number finds it in the log: ${number}`
      : `Tell ${ownerName} this number if it stays: ${number}`,
};
