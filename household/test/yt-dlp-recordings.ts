import { readFileSync } from 'node:fs';

const folder = new URL('../recorded/yt-dlp/', import.meta.url);

/** The warnings and errors that a real yt-dlp printed, with another video or playlist for the recorded one. */
export function recordedLines(name: string, about: { recorded: string; now: string }): string[] {
  const text = readFileSync(new URL(`${name}.stderr`, folder), 'utf8');
  return complaints(text.replaceAll(about.recorded, about.now));
}

/** Without what it says about every video, and without times that pass. */
export function complaints(stderr: string): string[] {
  return stderr
    .split('\n')
    .filter((line) => line !== '' && !line.includes('JavaScript runtime'))
    .map((line) => line.replace(/Premieres in \d+ hours/, 'Premieres in some hours'));
}
