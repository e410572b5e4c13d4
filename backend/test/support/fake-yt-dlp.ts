import { createToolbox, createYtDlp, type YtDlpOptions } from '../../src/integrations/yt-dlp/index.ts';
import { makeFolder, makeToolFolder, toolScripts } from './fake-tools.ts';

/** What ffprobe finds in any file: a film of this length with these streams. */
export const probing = (seconds: number, kinds: readonly string[] = ['video', 'audio']) => {
  const streams = kinds.map((codec_type) => ({ codec_type, codec_name: codec_type, height: 720 }));
  return `echo '${JSON.stringify({ format: { duration: String(seconds) }, streams })}'`;
};

const unlessAskedForVersion = (flag: string, version: string, script: string) =>
  `case " $* " in *" ${flag} "*) ${version}; exit;; esac\n${script}`;

/** Lines of yt-dlp about a video of six seconds. */
export const says = {
  about: `echo '@B {"id":"shedPart001","title":"A shed","duration":6,"channel":"Sheds","upload_date":"20261026"}'`,
  parts: (...sizes: number[]) =>
    `echo '@R ${JSON.stringify(sizes.map((filesize) => ({ filesize, filesize_approx: null })))}'`,
  progress: (name: string, done: number, total: number | null = null, status = 'downloading') =>
    `echo '@P ${JSON.stringify({ status, downloaded_bytes: done, total_bytes: total, speed: 100, filename: name })}'`,
  processing: `echo '@Q {"status":"started","postprocessor":"Merger"}'`,
  /** Writes a file of 100 bytes, and says so. */
  file: `head -c 100 /dev/zero > media.mp4; echo "@F {\\"id\\":\\"shedPart001\\",\\"filepath\\":\\"$PWD/media.mp4\\"}"`,
};

export interface FakeYtDlp {
  /** A script of the shell, whose folder is the stage. */
  script: string;
  ffprobe?: string;
}

/** The driver with programs that do as they are told, and a proxy that nobody calls. */
export const startFakeYtDlp = async (
  { script, ffprobe = probing(6) }: FakeYtDlp,
  options: Partial<YtDlpOptions> = {},
) => {
  const tools = await makeToolFolder({
    'yt-dlp': unlessAskedForVersion('--version', toolScripts['yt-dlp'], script),
    ffprobe: unlessAskedForVersion('-version', toolScripts.ffprobe, ffprobe),
  });
  const searchPath = `${tools}:/usr/bin:/bin`;
  const passes = { issued: 0, revoked: 0 };
  const issue = () => {
    passes.issued += 1;
    const revoke = () => {
      passes.revoked += 1;
    };
    return { url: 'http://a:b@127.0.0.1:1', revoke };
  };
  const toolbox = createToolbox({ searchPath });
  const ytDlp = createYtDlp({ toolbox, egress: { issue }, searchPath, ...options });
  const stage = await makeFolder('medianest-stage-');
  return { ytDlp, stage, passes };
};
