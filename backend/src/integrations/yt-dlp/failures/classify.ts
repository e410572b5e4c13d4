import type { VideoProblem } from '@medianest/shared';
import { sayForAdministrators } from './detail.ts';
import { failureOf, type VideoFailure } from './video-failure.ts';

type Rule = readonly [VideoProblem, RegExp];

/** They concern every video, and are often told in a warning only. The apostrophe is U+2019. */
const ofEveryVideo: readonly Rule[] = [
  ['bot-check', /Sign in to confirm you.re not a bot|captcha challenge/i],
  ['rate-limited', /HTTP Error 429|rate-limited by YouTube|content isn.t available, try again later/i],
  ['disk-full', /Errno (?:28|122)\]|No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/i],
  ['not-writable', /Errno (?:1|13|30)\]|Permission denied|Read-only file system|EACCES|EROFS|EPERM/i],
];

/** The most specific first (yt-dlp.md, "Errors"). */
const ofOneVideo: readonly Rule[] = [
  ['age-restricted', /Sign in to confirm your age|age.restricted|inappropriate for some users/i],
  ['members-only', /members-only|available to this channel.s members|Join this channel/i],
  ['private', /Private video|(?:video|playlist) is private/i],
  ['premiere', /Premieres? (?:in|will begin)|live event will begin|Offline expected/i],
  ['geo-blocked', /(?:made this video )?available in your country|blocked it in your country|geo.?restrict/i],
  ['paid', /requires payment|rent(?:al)? this|purchase/i],
  ['live', /This live event|live stream recording is not available/i],
  ['tool-outdated', /Signature extraction failed|n(?:sig| challenge) (?:extraction|solving) failed/i],
  ['removed', /removed by the uploader|terminated|no longer available|Video unavailable|does not exist/i],
  ['tool-outdated', /unable to download video data: HTTP Error 403/i],
  [
    'network',
    /timed out|Name or service not known|name resolution|Connection (?:refused|reset|aborted)|Remote end closed|Network is unreachable|IncompleteRead|bytes read|Downloaded \d+ bytes, expected|fragment \d+ not found|HTTP Error 5\d\d|Tunnel connection failed|SponsorBlock API|SSL|EOF occurred/i,
  ],
  ['removed', /HTTP Error (?:404|410)/i],
  [
    'tool-outdated',
    /please report this issue on|Confirm you are on the latest version|No video formats found|Requested format is not available|HTTP Error 403|no such option/i,
  ],
];

const find = (rules: readonly Rule[], lines: readonly string[]) => {
  const text = lines.join('\n');
  return rules.find(([, pattern]) => pattern.test(text))?.[0];
};

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** "Premieres in 2 hours" is rounded, so it is asked for again somewhat later. */
const premiereIn = (lines: readonly string[]): number | null => {
  const [, count, unit] = /(?:Premieres|begin) in (\d{1,3}) (minute|hour|day)/i.exec(lines.join('\n')) ?? [];
  return unit ? (Number(count) + 1) * units[unit.toLowerCase() as keyof typeof units] : null;
};

/** Protected videos cannot be had by any later version, though it reads as if they could. */
const isProtected = (lines: readonly string[]) => lines.some((line) => /DRM protected/i.test(line));

/** Sorts what a program complained about, warnings included; what is an error counts before what is a warning. */
export const classifyComplaints = (lines: readonly string[]): VideoFailure => {
  const errors = lines.filter((line) => !line.startsWith('WARNING'));
  const detail = sayForAdministrators(lines);
  if (isProtected(errors)) return failureOf('unknown', detail, { isFinal: true, retryAfterMs: null });
  const problem = find(ofEveryVideo, lines) ?? find(ofOneVideo, errors) ?? find(ofOneVideo, lines);
  if (problem !== 'premiere') return failureOf(problem ?? 'unknown', detail);
  const retryAfterMs = premiereIn(lines);
  return failureOf('premiere', detail, retryAfterMs ? { retryAfterMs } : {});
};
