import type { Quality } from '@medianest/shared';

export interface Wishes {
  quality: Quality;
  /** Languages, such as `en` or `pt-BR`. */
  subtitles: readonly string[];
  /** Chapters that mark sponsors. They are not cut out: a shorter file looks like a damaged one. */
  sponsorMarks: boolean;
}

/** How long to rest between two questions to YouTube, and at most between two tries of one. */
export interface RequestPace {
  requestGapMs: number;
  longestRetryGapMs: number;
}

/** Fields in braces come as JSON behind a mark at the beginning of a line. */
const telling = [
  ...['--no-quiet', '--newline', '--progress', '--progress-delta', '0.5'],
  '--progress-template',
  'download:@P %(progress.{status,downloaded_bytes,total_bytes,total_bytes_estimate,speed,eta,filename})j',
  ...['--progress-template', 'postprocess:@Q %(progress.{status,postprocessor})j'],
  ...['--print', 'before_dl:@B %(.{id,title,duration,channel,upload_date})j'],
  ...['--print', 'before_dl:@R %(requested_formats.:.{filesize,filesize_approx})j'],
  ...['--print', 'after_move:@F %(.{id,filepath})j'],
];

/** Nothing that somebody else wrote reaches a path (yt-dlp.md, traps 5 and 6). */
const naming = (stage: string) => [
  ...['-P', `home:${stage}`],
  ...['-o', 'media.%(ext)s', '-o', 'thumbnail:thumb.%(ext)s', '-o', 'subtitle:sub.%(ext)s'],
];

/** No file with a hole, and none that counts as whole without being it (traps 2, 3 and 7). */
const robust = [
  '--no-playlist',
  ...['--match-filters', '!is_live & live_status!=?is_upcoming & live_status!=?post_live'],
  ...['--abort-on-unavailable-fragments', '--no-overwrites', '--continue', '--no-mtime'],
  ...['--retries', '5', '--fragment-retries', '5', '--extractor-retries', '2', '--file-access-retries', '2'],
];

/** Polite enough that YouTube takes nobody here for a machine (yt-dlp.md, "Rate"). */
const pace = ({ requestGapMs, longestRetryGapMs }: RequestPace) => {
  const longest = longestRetryGapMs / 1000;
  const growing = `exp=${Math.min(1, longest)}:${longest}`;
  return [
    ...['--retry-sleep', growing, '--retry-sleep', `fragment:${growing}`],
    ...['--sleep-requests', String(requestGapMs / 1000)],
  ];
};

const heights = { '1080p': 1080, '720p': 720, '480p': 480 } as const;

/** What every player of Plex shows without converting it comes first, except where the best picture is wanted. */
const formats = (quality: Quality): string[] => {
  if (quality === 'audio') return ['-f', 'ba[ext=m4a]/ba', '-x', '--audio-format', 'm4a'];
  const merged = ['--merge-output-format', 'mp4/mkv'];
  if (quality === 'best')
    return ['-f', 'bv*+ba/b', '-S', 'lang,res,fps,hdr:12,vcodec:h264,acodec:aac,ext:mp4:m4a', ...merged];
  const height = heights[quality];
  const order = `vcodec:h264,lang,res:${height},fps,hdr:12,acodec:aac,ext:mp4:m4a`;
  return ['-f', `bv*[height<=${height}]+ba/b[height<=${height}]/bv*+ba/b`, '-S', order, ...merged];
};

const extras = ({ subtitles, sponsorMarks }: Wishes) => [
  ...['--write-thumbnail', '--convert-thumbnails', 'jpg', '--embed-metadata'],
  ...(subtitles.length > 0
    ? ['--write-subs', '--sub-langs', subtitles.join(','), '--convert-subs', 'srt']
    : []),
  ...(sponsorMarks ? ['--sponsorblock-mark', 'all'] : []),
];

export const downloadOptions = (stage: string, wishes: Wishes, times: RequestPace): string[] => [
  ...telling,
  ...naming(stage),
  ...robust,
  ...pace(times),
  ...formats(wishes.quality),
  ...extras(wishes),
];
