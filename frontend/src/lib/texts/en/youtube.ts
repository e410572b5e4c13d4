import { youtubeProgress } from './youtube-progress.ts';

const videos = (count: number, figure: string) => (count === 1 ? '1 video' : `${figure} videos`);

/** The page where a link becomes videos in Plex. */
export const youtube = {
  ...youtubeProgress,
  videos,
  title: 'YouTube',
  heading: 'YouTube into Plex',
  quotaLeft: (left: number, of: number) => `${left} of ${of} downloads left this hour`,
  quotaNone: (time: string | null) =>
    time === null ? 'No downloads left this hour' : `The next download is possible at ${time}`,

  address: 'Link of a video or a playlist',
  addressHint: 'Paste a link from YouTube',
  clear: 'Clear',
  look: 'Look',
  looking: 'Looking what is behind this link. Long playlists take a moment.',
  lookFailed: 'YouTube did not answer.',
  lookFailedDetail: 'What is on the way or here is not affected.',
  notConnected: 'The house has no place for videos yet.',
  notConnectedDetail: (owner: string) => `${owner} has to choose a folder for them first.`,
  notConnectedDetailAdmin: 'Choose a folder for them, and the library in Plex that reads it.',
  chooseFolder: 'Choose the folder',

  choiceTitle: 'This link names a video and the playlist around it',
  choiceLead: 'Which one shall come?',
  onlyVideo: 'Only this video',
  wholePlaylist: 'The whole playlist',

  preview: 'Preview',
  onlyFirst: (read: string, total: string) =>
    `${read} of ${total} videos are listed. The rest repeats one of them, or could not be read.`,
  moreVideos: (count: string, gone: number) =>
    `${count} more videos${gone === 0 ? '' : gone === 1 ? ', one of which cannot come' : `, ${gone} of which cannot come`}`,
  fewerVideos: 'Show only the first',
  pickAll: 'All',
  pickNone: 'None',
  pick: 'Which videos',
  isHere: 'here already',
  videoList: 'Videos',
  noLength: 'length unknown',
  problems: {
    private: 'Private',
    removed: 'Removed',
    'age-restricted': 'Only for adults who are signed in',
    'members-only': 'Only for members of the channel',
    paid: 'Has to be paid for',
    'geo-blocked': 'Blocked in your country',
    live: 'Still live',
    premiere: 'Not out yet',
    'bot-check': 'YouTube asks whether a person is there',
    'rate-limited': 'YouTube asked us to slow down',
    'tool-outdated': 'yt-dlp needs an update',
    'tool-missing': 'yt-dlp is missing',
    'disk-full': 'The disk is full',
    'not-writable': 'The folder cannot be written to',
    network: 'The connection broke',
    stalled: 'Nothing came any more',
    'too-large': 'Too large',
    damaged: 'Came in damaged',
    unknown: 'Did not work',
  },

  willCome: 'Will come',
  ofAll: (picked: string, total: string) => `${picked} of ${total}`,
  about: 'About',
  free: 'Free on the disk',
  length: 'To watch',
  unknown: 'unknown',
  quality: 'Picture',
  qualities: { '1080p': '1080p', '720p': '720p', '480p': '480p', best: 'Best', audio: 'Sound' },
  qualityHints: {
    '1080p': 'Plays everywhere.',
    '720p': 'Plays everywhere, and is smaller.',
    '480p': 'Plays everywhere; the smallest picture.',
    best: 'As sharp as it gets; may be converted while playing.',
    audio: 'Only the sound, for music and talks.',
  },
  options: 'Extras',
  subtitles: 'Subtitles, where there are some',
  languages: 'Languages of the subtitles',
  sponsorMarks: 'Mark sponsored parts as chapters',
  wantsFollow: 'Follow this playlist: new videos come by themselves',
  collection: 'Collection in Plex',
  collectionHint: 'Everybody in the household will see it.',
  videoHint: 'Everybody in the household will see it in Plex.',
  aboveLimit: 'An administrator has to agree to this.',
  excesses: {
    items: (limit: string) => `Without asking it is up to ${limit} videos at once.`,
    size: (limit: string) => `Without asking it is up to ${limit} at once.`,
    duration: (limit: string) => `Without asking it is up to ${limit} of video at once.`,
  },
  noRoom: 'This is more than fits on the disk.',
  bring: (count: number, figure: string) => `Bring ${videos(count, figure)} here`,
  ask: (count: number, figure: string) => `Ask for ${videos(count, figure)}`,
  nothingPicked: 'Choose at least one video',
  started: (title: string) => `“${title}” is on the way.`,
  asked: (title: string) => `“${title}” waits for an administrator.`,

  yours: 'Yours',
  everybodys: 'Everybody’s',
  whose: 'Whose downloads',

  pausedTitle: 'Fetching videos is paused.',
  pausedBy: {
    administrator: 'An administrator stopped it for a while.',
    'bot-check': 'YouTube wants to see a person before it goes on.',
    'rate-limited': 'YouTube asked us to slow down.',
    'disk-full': 'The disk is full.',
    'not-writable': 'The folder for videos cannot be written to.',
    'tool-missing': 'The program that fetches videos (yt-dlp) is missing.',
  },
  resumesAt: (time: string) => `It goes on by itself at ${time}.`,
  resumesByHand: 'It goes on when an administrator says so.',
  nothingLost: 'What is on the way waits; nothing is lost.',

  toolProblems: {
    'tool-missing': {
      title: 'The house cannot fetch videos right now.',
      forAdministrators: 'yt-dlp or ffmpeg is missing, or does not start.',
      forPeople: (owner: string) => `A program for it is missing. Tell ${owner}; what is on the way waits.`,
    },
    'tool-outdated': {
      title: 'The house cannot fetch videos right now.',
      forAdministrators: 'yt-dlp is too old.',
      forPeople: (owner: string) => `The program for it is too old. Tell ${owner}; what is on the way waits.`,
    },
  },
  toSystem: 'See what is missing',

  queueNow: (active: number, waiting: number) =>
    active === 0 && waiting === 0
      ? 'Nothing is being fetched.'
      : `${active === 0 ? 'None' : active} being fetched, ${waiting === 0 ? 'none' : waiting} waiting.`,
  pause: 'Pause fetching',
  resume: 'Go on fetching',
  limits: {
    title: 'Without asking',
    lead: 'What people may fetch at once. Above that an administrator has to agree.',
    roles: { user: 'Everybody', admin: 'Administrators' },
    items: 'Videos',
    gigabytes: 'Gigabytes',
    hours: 'Hours of video',
    save: 'Save',
    saved: 'The limits are saved.',
    invalid: 'A number from 1 on',
    failedTitle: 'The limits could not be told',
  },

  home: 'Your downloads',
  homeMore: 'All downloads',
};
