import type { Trouble } from '../videos/video.ts';
import { simple } from './runs.ts';

/** Why a player does not play, in YouTube's own words; null for troubles that begin after the player. */
export function playabilityOf(trouble: Trouble): object | null {
  switch (trouble) {
    case 'private':
      return refusal(
        'LOGIN_REQUIRED',
        'Private video',
        "Sign in if you've been granted access to this video",
      );
    case 'deleted':
      return unavailable('This video has been removed by the uploader');
    case 'terminated':
      return unavailable(
        'This video is no longer available because the YouTube account associated with this video has been terminated.',
      );
    case 'copyright':
      return unavailable(
        'This video contains content from SME, who has blocked it in your country on copyright grounds',
      );
    case 'age':
      return {
        ...refusal(
          'LOGIN_REQUIRED',
          'Sign in to confirm your age',
          'This video may be inappropriate for some users.',
        ),
        desktopLegacyAgeGateReason: 1,
      };
    case 'members':
      return refusal('UNPLAYABLE', membersOnly);
    case 'geo':
      return refusal(
        'UNPLAYABLE',
        'Video unavailable',
        'The uploader has not made this video available in your country',
      );
    case 'paid':
      return refusal('UNPLAYABLE', 'This video requires payment to watch.');
    case 'rate-limited':
      return unavailable("This content isn't available, try again later.");
    case 'bot-check':
      return botCheck;
    default:
      return null;
  }
}

export const botCheck = refusal(
  'LOGIN_REQUIRED',
  'Sign in to confirm you\u2019re not a bot',
  'This helps protect our community. Learn more',
);

export const unknownVideo = refusal('ERROR', 'Video unavailable');

export const premiereIn = (seconds: number, startsAt: number) => ({
  status: 'LIVE_STREAM_OFFLINE',
  reason: `Premieres in ${Math.round(seconds / 3600)} hours`,
  liveStreamability: {
    liveStreamabilityRenderer: {
      offlineSlate: { liveStreamOfflineSlateRenderer: { scheduledStartTime: String(startsAt) } },
    },
  },
});

const membersOnly =
  "This video is available to this channel's members on level: Gold (or any higher level). Join this channel to get access to members-only content and other exclusive perks.";

const unavailable = (subreason: string) => refusal('ERROR', 'Video unavailable', subreason);

function refusal(status: string, reason: string, subreason?: string) {
  const shown = { reason: simple(reason), ...(subreason ? { subreason: simple(subreason) } : {}) };
  return { status, reason, errorScreen: { playerErrorMessageRenderer: shown } };
}
