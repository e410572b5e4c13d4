import { createLineSplitter } from '../processes/split-lines.ts';
import { createProgress, type DownloadProgress } from './progress.ts';
import { type AboutVideo, readTold, type Told } from './told.ts';

export interface Heard {
  about: AboutVideo | null;
  /** Under which yt-dlp says that it put the result. */
  filePath: string | null;
  wasPassedOver: boolean;
  complaints: string[];
}

const mostComplaints = 200;

/** Understands what yt-dlp says while it works. */
export const createListener = (on: {
  progress(progress: DownloadProgress): void;
  /** Something really went on; saying the same number of bytes again is no sign of it. */
  life(what: { isProcessing: boolean }): void;
  /** So much there will be at least. */
  bytes(least: number): void;
}) => {
  const heard: Heard = { about: null, filePath: null, wasPassedOver: false, complaints: [] };
  const progress = createProgress();
  let isProcessing = false;

  const understand = ({ mark, data }: Told) => {
    if (mark === 'B') heard.about = data;
    if (mark === 'R') progress.plan(data);
    if (mark === 'F') heard.filePath = data.filepath;
    if (mark === 'Q' && data.status === 'started' && heard.about) {
      isProcessing = true;
      on.progress(progress.processing());
    }
    if (mark === 'P') {
      isProcessing = false;
      on.progress(progress.note(data));
      on.bytes(progress.leastBytes());
    }
  };

  const hear = (line: string) => {
    const before = progress.bytes();
    const told = readTold(line);
    if (told) understand(told);
    else if (line.includes('does not pass filter')) heard.wasPassedOver = true;
    if (told?.mark !== 'P' || told.data.status !== 'downloading' || progress.bytes() !== before)
      on.life({ isProcessing });
  };

  const complain = (line: string) => {
    heard.complaints.push(line);
    if (heard.complaints.length > mostComplaints) heard.complaints.shift();
    on.life({ isProcessing });
  };

  const [output, complaints] = [createLineSplitter(hear), createLineSplitter(complain)];
  return {
    onOutput: output.push,
    onComplaint: complaints.push,
    end(): Heard {
      output.end();
      complaints.end();
      return heard;
    },
  };
};
