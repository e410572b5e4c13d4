/** No honest line is longer, and memory is not for the other ones. */
const longestLine = 1_000_000;

/**
 * Cuts output into lines at line feeds only: error messages hold a bare carriage return, which is no end of a
 * line (yt-dlp.md, "Driving it").
 */
export const createLineSplitter = (onLine: (line: string) => void) => {
  let rest = '';
  const tell = (line: string) => {
    const clean = line.replaceAll('\r', '');
    if (clean !== '') onLine(clean);
  };
  return {
    push(text: string) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) tell(line);
      if (rest.length > longestLine) rest = '';
    },
    end() {
      tell(rest);
      rest = '';
    },
  };
};
