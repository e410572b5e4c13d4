import { AppError } from '../../kernel/errors.ts';
import type { VideoFailure } from './ports.ts';
import { problemWords } from './problem-words.ts';

export const notConnected = () =>
  new AppError(
    'conflict',
    'service.not_connected',
    'Downloads are not set up: the administrator names the folder for them.',
  );

export const addressRefused = () =>
  new AppError(
    'unprocessable',
    'youtube.address_refused',
    'This is no address of a video or playlist on YouTube. Mixes and private lists cannot be fetched.',
  );

export const mustChoose = () =>
  new AppError(
    'unprocessable',
    'youtube.choose',
    'This address names a video and a playlist. Say which one is meant.',
  );

export const nothingToFetch = () =>
  new AppError('unprocessable', 'youtube.nothing_to_fetch', 'None of these videos can be fetched.');

export const diskFull = () =>
  new AppError('conflict', 'youtube.disk_full', 'There is not enough room on the disk for this.');

export const noSuchDownload = () => new AppError('not-found', 'not_found', 'There is no such download.');

export const alreadyFinished = () =>
  new AppError('conflict', 'youtube.already_finished', 'It has come to its end already.');

export const alreadyDecided = () =>
  new AppError('conflict', 'youtube.already_decided', 'Somebody has decided about it already.');

export const nothingFailed = () =>
  new AppError('conflict', 'youtube.nothing_failed', 'Nothing of it failed.');

export const notAPlaylist = () =>
  new AppError('conflict', 'youtube.not_a_playlist', 'Only playlists get new videos.');

/** Why a look at an address brought nothing. */
export const lookRefusal = ({ problem, detail }: VideoFailure) => {
  const words = problemWords[problem];
  const options = { cause: new Error(detail) };
  const upstream = { ...options, meta: { service: 'youtube' } };
  switch (problem) {
    case 'tool-missing':
      return new AppError('conflict', 'youtube.tool_missing', words, options);
    case 'tool-outdated':
      return new AppError('conflict', 'youtube.tool_outdated', words, options);
    case 'bot-check':
    case 'rate-limited':
      return new AppError(
        'conflict',
        'youtube.paused',
        'YouTube wants to be asked less often. Try again later.',
        options,
      );
    case 'network':
    case 'stalled':
    case 'unknown':
      return new AppError(
        'unavailable',
        'upstream.unavailable',
        'YouTube does not answer. Try again in a moment.',
        upstream,
      );
    default:
      return new AppError('unprocessable', 'youtube.unavailable', words, options);
  }
};
