import type { VideoProblem } from '@medianest/shared';

/** What happened and whether trying again helps, for people. */
export const problemWords: Record<VideoProblem, string> = {
  private: 'Its owner has made this video private.',
  removed: 'This video is not on YouTube any more.',
  'age-restricted': 'YouTube shows this video only to adults who have signed in.',
  'members-only': 'This video is for members of the channel.',
  paid: 'This video has to be paid for.',
  'geo-blocked': 'This video is not shown in this country.',
  live: 'It is shown live now. It can be fetched when it has ended.',
  premiere: 'It has not started yet. It comes by itself when it has.',
  'bot-check': 'YouTube wants to know whether a person is asking. Downloads pause and go on by themselves.',
  'rate-limited': 'YouTube wants to be asked less often. Downloads pause and go on by themselves.',
  'tool-outdated': 'YouTube has changed, and yt-dlp has to be updated. The administrator can do that.',
  'tool-missing': 'A program that downloads need is missing. The administrator can install it.',
  'disk-full': 'There is not enough room on the disk. Downloads go on when there is.',
  'not-writable': 'The folder for downloads cannot be written to. The administrator can change that.',
  'library-away':
    'The disk or file server of the videos is not there. Downloads go on when the administrator has connected it again.',
  network: 'The connection to YouTube broke. Trying again helps.',
  stalled: 'YouTube stopped sending. Trying again helps.',
  'too-large': 'It is larger than what may be fetched.',
  damaged: 'What came was not whole. Trying again helps.',
  unknown: 'It did not work, and YouTube did not say why. Trying again may help.',
};
