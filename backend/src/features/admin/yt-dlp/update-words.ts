import type { ProgramUpdates, UpdateAnswer, UpdateRefusal } from '../ports.ts';

const again = 'Nothing has changed; try again later.';

const whatToDo = (
  problem: UpdateRefusal['problem'],
  { path, fingerprint }: ProgramUpdates['keyFile'],
): string => {
  switch (problem) {
    case 'no-key':
      return `Save the public key of yt-dlp’s releases there (public.key at https://github.com/yt-dlp/yt-dlp), or take YTDLP_KEY_FILE away.`;
    case 'wrong-key':
      return `Replace ${path} by the public key of yt-dlp’s releases, which ends in ${fingerprint.slice(-8)}, or take YTDLP_KEY_FILE away.`;
    case 'unreachable':
      return again;
    case 'bad-signature':
    case 'bad-checksum':
      return 'Nothing of it was used. If that happens again, somebody may stand between this machine and the releases.';
    case 'older':
      return 'What is in use stays.';
    case 'does-not-run':
      return 'What was in use stays.';
    case 'not-stored':
      return 'See that the disk of the data folder has room and can be written to.';
  }
};

/** For administrators: what came of an update, and what to do. */
export const wordsOf = (answer: UpdateAnswer, keyFile: ProgramUpdates['keyFile']): string => {
  switch (answer.outcome) {
    case 'updated':
      return answer.from === null
        ? `yt-dlp ${answer.to} is in use.`
        : `yt-dlp went from ${answer.from} to ${answer.to}.`;
    case 'current':
      return answer.version === null
        ? 'There is nothing newer.'
        : `There is nothing newer than ${answer.version}.`;
    case 'refused':
      return `${answer.message} ${whatToDo(answer.problem, keyFile)}`;
  }
};
