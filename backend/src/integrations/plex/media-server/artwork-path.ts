const allowedRoots = ['/library/', '/:/resources/'];

/** Backslashes, `?`, `#`, white space and control characters have no place in the path of a picture. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const strangeCharacters = /[\\?#\s\u0000-\u001f\u007f-\u009f]/;

const isPlainPath = (path: string): boolean =>
  allowedRoots.some((root) => path.startsWith(root)) &&
  !path.includes('//') &&
  !path.includes('..') &&
  !/\/\.(\/|$)/.test(path) &&
  !strangeCharacters.test(path);

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/**
 * Whether a path may be handed to the media server's picture transcoder, which also takes whole
 * addresses and would fetch them (plex.md §2, "Images").
 *
 * The path is judged as it stands and as it reads after one and after two decodings, because the
 * media server decodes too; what is still encoded then is refused.
 */
export const isArtworkPath = (path: string): boolean => {
  const once = decoded(path);
  const twice = once === null ? null : decoded(once);
  if (once === null || twice === null) return false;
  return [path, once, twice].every(isPlainPath) && decoded(twice) === twice;
};
