import { join } from 'node:path';
import pino, { type Logger as PinoLogger } from 'pino';
import openRollingFile from 'pino-roll';
import { currentRequestId } from './request-scope.ts';

export type Logger = PinoLogger;

/** Where the lines go that people see at the terminal. */
export type LogOutput = pino.DestinationStream;

export interface Logging {
  log: Logger;
  close(): Promise<void>;
}

const secretFields = ['token', 'password', 'secret', 'authorization', 'cookie', 'pinId', 'pinCode', 'apiKey'];

const rollDaily = async (name: string) => {
  const file = await openRollingFile({
    file: name,
    frequency: 'daily',
    extension: '.log',
    dateFormat: 'yyyy-MM-dd',
    mkdir: true,
    limit: { count: 30, removeOtherLogFiles: true },
  });
  // Without a listener a full disk would end the process; standard output still has every line.
  file.on('error', () => undefined);
  return file;
};

type LogFile = Awaited<ReturnType<typeof rollDaily>>;

/** Writes what is still kept in memory, or gives up when the disk does not take it. */
const closeFile = (file: LogFile) => {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  file.once('close', () => resolve());
  file.once('error', () => resolve());
  file.end();
  return over;
};

const queryParameters = /\nparams: [\s\S]*?(?=\n {4}at |\ncaused by|$)/g;

/** A failed query names its parameters, which are people's data, and a lost connection all of its own inside. */
const describeError = (error: unknown) => {
  if (!(error instanceof Error)) return error;
  const described: pino.SerializedError & { params?: unknown; client?: unknown } =
    pino.stdSerializers.err(error);
  const { params: _params, client: _client, message, stack, ...rest } = described;
  return {
    ...rest,
    message: message.replace(queryParameters, ''),
    stack: stack.replace(queryParameters, ''),
  };
};

/**
 * JSON lines to standard output and to daily files kept for 30 days; errors also in files of their own.
 *
 * @param options.folder absent: no files
 * @param options.output in the place of standard output
 */
export const createLogging = async (options: {
  level: string;
  folder?: string;
  output?: LogOutput;
}): Promise<Logging> => {
  const files = options.folder
    ? [await rollDaily(join(options.folder, 'portal')), await rollDaily(join(options.folder, 'errors'))]
    : [];
  const streams = pino.multistream([
    { level: 'trace', stream: options.output ?? pino.destination({ dest: 1, sync: true }) },
    ...files.map((stream, index) => ({ level: index === 1 ? 'error' : 'trace', stream }) as const),
  ]);
  const log = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
    },
    streams,
  );
  return {
    log,
    close: async () => {
      await Promise.all(files.map(closeFile));
    },
  };
};
