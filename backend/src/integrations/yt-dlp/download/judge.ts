import { dirname, resolve } from 'node:path';
import { classifyComplaints } from '../failures/classify.ts';
import { sayForAdministrators } from '../failures/detail.ts';
import { failureOf, type VideoFailure } from '../failures/video-failure.ts';
import type { SupervisedRun } from '../processes/run-supervised.ts';
import type { DownloadRequest, DownloadResult, FetchedVideo } from './download-types.ts';
import type { Heard } from './listener.ts';
import { emptyStage, findSidecars } from './stage.ts';
import { type MediaFile, verifyMedia } from './verify-media.ts';

export const failed = (failure: VideoFailure): DownloadResult => ({ outcome: 'failed', failure });

/** Live videos and premieres are passed over with success and without a file (yt-dlp.md, trap 1). */
const judgeNothing = (heard: Heard): VideoFailure => {
  const said = classifyComplaints(heard.complaints);
  if (said.problem === 'premiere') return said;
  if (heard.wasPassedOver) return failureOf('live', 'It is shown live now.');
  return failureOf('unknown', sayForAdministrators(heard.complaints) || 'yt-dlp ended without a file.');
};

const judgeExit = ({ exitCode, startError }: SupervisedRun, heard: Heard): VideoFailure | null => {
  if (startError) return failureOf('tool-missing', startError.message);
  if (exitCode === 127) return failureOf('tool-missing', sayForAdministrators(heard.complaints));
  if (exitCode === 2) return failureOf('tool-outdated', sayForAdministrators(heard.complaints));
  if (exitCode !== 0) return classifyComplaints(heard.complaints);
  return heard.filePath === null ? judgeNothing(heard) : null;
};

const toDay = (text: string | null | undefined) => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '') ?? [];
  return year ? `${year}-${month}-${day}` : null;
};

const present = async (file: MediaFile, stage: string, { about }: Heard): Promise<FetchedVideo> => ({
  ...{ outcome: 'fetched', file, ...(await findSidecars(stage)) },
  about: {
    title: about?.title ?? null,
    channel: about?.channel ?? null,
    uploadedOn: toDay(about?.upload_date),
  },
});

const isInside = (stage: string, path: string) => dirname(resolve(stage, path)) === resolve(stage);

/** Decides what came of a run that nobody stopped: only a file that was looked into is a success. */
export const judgeDownload = async (
  run: SupervisedRun,
  heard: Heard,
  context: { request: DownloadRequest; ffprobe: string; searchPath: string },
): Promise<DownloadResult> => {
  const { request, ...tools } = context;
  const exit = judgeExit(run, heard);
  if (exit) return failed(exit);
  const path = resolve(request.stage, heard.filePath ?? '');
  const expected = {
    durationSeconds: heard.about?.duration ?? null,
    needsPicture: request.quality !== 'audio',
  };
  const verified = isInside(request.stage, path)
    ? await verifyMedia(path, expected, tools)
    : 'The file was put somewhere else.';
  if (typeof verified === 'string') {
    await emptyStage(request.stage);
    return failed(failureOf('damaged', verified));
  }
  const { maxBytes } = request;
  if (maxBytes && verified.sizeBytes > maxBytes) return failed(tooLarge(maxBytes));
  return present(verified, request.stage, heard);
};

export const tooLarge = (maxBytes: number) =>
  failureOf('too-large', `It is larger than ${(maxBytes / 1e9).toFixed(1)} GB.`);
