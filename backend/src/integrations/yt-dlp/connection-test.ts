import {
  type Climb,
  climb,
  type Finding,
  failed,
  passed,
  warned,
} from '../../platform/connection-test/index.ts';
import { type FolderTrouble, lookAtFolder, measureFreeBytes, tryWritingTo } from './folder.ts';
import { createPatientFiles, late, type PatientFiles } from './patient-files.ts';
import type { Tool } from './tools/tool.ts';
import type { Toolbox, Tools } from './tools/toolbox.ts';
import { isTooOldYtDlp, oldestYtDlp } from './yt-dlp-version.ts';

export interface YoutubeTest extends Climb {
  /** Of yt-dlp. */
  version: string | null;
  freeBytes: number | null;
}

const longestMs = 11_000;
const fileMs = 4000;

const gigabyte = 1_000_000_000;
/** With less than this nothing is begun; with less than that it will soon be so. */
const freeBytesFor = { anything: gigabyte, peace: 10 * gigabyte };

const gigabytes = (bytes: number) => `${(bytes / gigabyte).toFixed(1)} GB`;

const judgeTrouble = (trouble: FolderTrouble | null | typeof late): Finding => {
  if (trouble === late) return failed('timeout', 'The disk or file server does not answer.');
  return trouble ? failed(trouble.fault, `The system says ${trouble.code}.`) : passed();
};

const judgeSpace = (freeBytes: number | null | typeof late): Finding => {
  if (freeBytes === late) return failed('timeout', 'The disk or file server does not answer.');
  if (freeBytes === null) return warned('The system does not say how much is free.');
  const left = `${gigabytes(freeBytes)} are free.`;
  if (freeBytes < freeBytesFor.anything) return failed('disk-full', left);
  return freeBytes < freeBytesFor.peace ? warned(left) : passed(left);
};

const told: Record<Exclude<Tool['state'], 'found'>, (name: string) => string> = {
  missing: (name) => `${name} is not installed where MediaNest looks for it.`,
  broken: (name) => `${name} is there but does not say its version.`,
};

const judgeTools = ({ ytDlp, ffmpeg, ffprobe }: Tools): Finding => {
  const all: [string, Tool][] = [
    ['yt-dlp', ytDlp],
    ['ffmpeg', ffmpeg],
    ['ffprobe', ffprobe],
  ];
  const faults = all.flatMap(([name, tool]) => (tool.state === 'found' ? [] : [told[tool.state](name)]));
  if (faults.length > 0) return failed('tool-missing', faults.join(' '));
  return passed(ffmpeg.state === 'found' ? `With ffmpeg ${ffmpeg.version}.` : undefined);
};

const judgeVersion = ({ ytDlp }: Tools): Finding => {
  const version = ytDlp.state === 'found' ? ytDlp.version : '';
  if (!isTooOldYtDlp(version)) return passed(`yt-dlp ${version}`);
  return failed('too-old', `yt-dlp is of ${version}; ${oldestYtDlp} or later is needed.`);
};

/**
 * Says whether downloads can be made into this folder: it is there, can really be written to and has room, and
 * yt-dlp and ffmpeg work. Cheap enough to be asked every half minute; over within 11 seconds.
 */
export const createYoutubeTest = (dependencies: {
  toolbox: Toolbox;
  files?: PatientFiles;
  limitMs?: number | undefined;
}) => {
  const { toolbox, files = createPatientFiles(), limitMs = longestMs } = dependencies;

  return async ({ folder }: { folder: string }): Promise<YoutubeTest> => {
    const facts: Pick<YoutubeTest, 'version' | 'freeBytes'> = { version: null, freeBytes: null };
    let tools: Tools | null = null;
    const measure = async (remainingMs: number) => {
      const freeBytes = await files(() => measureFreeBytes(folder), Math.min(fileMs, remainingMs));
      if (freeBytes !== late) facts.freeBytes = freeBytes;
      return judgeSpace(freeBytes);
    };
    const findTools = async () => {
      tools = await toolbox.inspect();
      if (tools.ytDlp.state === 'found') facts.version = tools.ytDlp.version;
      return judgeTools(tools);
    };
    const inFolder =
      (work: (folder: string) => Promise<FolderTrouble | null>) => async (remainingMs: number) =>
        judgeTrouble(await files(() => work(folder), Math.min(fileMs, remainingMs)));

    const found = await climb(
      [
        { step: 'folder', climb: inFolder(lookAtFolder) },
        { step: 'write', climb: inFolder(tryWritingTo) },
        { step: 'space', climb: measure },
        { step: 'tools', climb: findTools },
        { step: 'version', climb: async () => (tools ? judgeVersion(tools) : failed('tool-missing')) },
      ],
      { limitMs },
    );
    return { ...found, ...facts };
  };
};
