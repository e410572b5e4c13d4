const longestDetail = 300;

/** Hints for people at a terminal, which begin after the first sentence about the video. */
const hints = /\s*(?:Use --|;?\s*please report this issue on|See {1,2}https?:|You might want to use).*$/s;

/** The address of the portal's own proxy holds credentials. */
const credentials = /\/\/[^\s/@]+@/g;

/** The last error, or else the last line, without what only makes sense at a terminal. */
export const sayForAdministrators = (lines: readonly string[]): string => {
  const line = lines.findLast((each) => each.startsWith('ERROR')) ?? lines.at(-1) ?? '';
  return line
    .replace(/^(?:ERROR|WARNING): (?:\[[\w:]+\] (?:[\w-]+: )?)?/, '')
    .replace(hints, '')
    .replace(credentials, '//')
    .trim()
    .slice(0, longestDetail);
};
