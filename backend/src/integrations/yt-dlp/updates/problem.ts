/** Why there was no update. Nothing has changed then: the program that was there still is. */
export type UpdateProblem =
  /** There is no key file, so no release can be told from a forged one. */
  | 'no-key'
  /** The key file holds other keys than yt-dlp’s. */
  | 'wrong-key'
  | 'unreachable'
  | 'bad-signature'
  | 'bad-checksum'
  /** What is published is older than what is here. */
  | 'older'
  /** The new program does not start on this machine. */
  | 'does-not-run'
  /** The disk does not take it. */
  | 'not-stored';

/** An update that is not made; `message` says what was found, for administrators. */
export class UpdateRefused extends Error {
  readonly problem: UpdateProblem;

  constructor(problem: UpdateProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UpdateRefused';
    this.problem = problem;
  }
}
