import type { YtDlpParts } from '../parts.ts';
import { environmentOf } from '../processes/child-environment.ts';
import { runSupervised, type SupervisedRun } from '../processes/run-supervised.ts';
import { createLineSplitter } from '../processes/split-lines.ts';

export interface Look extends SupervisedRun {
  output: string;
  complaints: string[];
  /** It was stopped, because it said more than it may. */
  isTooMuch: boolean;
}

const mostComplaints = 200;

/** Runs yt-dlp for an answer of a bounded size. */
export const look = async (
  call: { path: string; args: string[]; home: string; signal: AbortSignal; maxBytes: number },
  { searchPath, certificateFile, graceMs }: YtDlpParts,
): Promise<Look> => {
  const tooMuch = new AbortController();
  const complaints: string[] = [];
  const splitter = createLineSplitter((line) => {
    if (complaints.length < mostComplaints) complaints.push(line);
  });
  const chunks: string[] = [];
  let size = 0;
  const run = await runSupervised({
    ...{ path: call.path, args: call.args, cwd: call.home, graceMs, onComplaint: splitter.push },
    env: environmentOf({ searchPath, home: call.home, certificateFile }),
    signal: AbortSignal.any([call.signal, tooMuch.signal]),
    onOutput(text) {
      size += Buffer.byteLength(text);
      if (size > call.maxBytes) tooMuch.abort();
      else chunks.push(text);
    },
  });
  splitter.end();
  return { ...run, complaints, output: chunks.join(''), isTooMuch: tooMuch.signal.aborted };
};
