import { join } from 'node:path';
import pino, { type Logger as PinoLogger } from 'pino';
import openRollingFile from 'pino-roll';
import { currentRequestId } from './request-scope.ts';

export type Logger = PinoLogger;

export interface Logging {
  log: Logger;
  close(): Promise<void>;
}

const secretFields = ['token', 'password', 'secret', 'authorization', 'cookie', 'pinId', 'code', 'apiKey'];

const rollDaily = (file: string) =>
  openRollingFile({
    file,
    frequency: 'daily',
    extension: '.log',
    dateFormat: 'yyyy-MM-dd',
    mkdir: true,
    limit: { count: 30, removeOtherLogFiles: true },
  });

/**
 * JSON lines to standard output and to daily files kept for 30 days; errors also in files of their own.
 *
 * @param folder absent: standard output only
 */
export const createLogging = async (options: { level: string; folder?: string }): Promise<Logging> => {
  const files = options.folder
    ? [await rollDaily(join(options.folder, 'portal')), await rollDaily(join(options.folder, 'errors'))]
    : [];
  const streams = pino.multistream([
    { level: 'trace', stream: pino.destination({ dest: 1, sync: true }) },
    ...files.map((stream, index) => ({ level: index === 1 ? 'error' : 'trace', stream }) as const),
  ]);
  const log = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
    },
    streams,
  );
  const close = async () => {
    for (const file of files) file.end();
  };
  return { log, close };
};
