import { AppError } from '../kernel/errors.ts';

/** The machine's words for nobody there, and for somebody who went away in the middle. */
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** PostgreSQL stops, starts, recovers, or takes no more connections; 08 is the class of lost connections. */
const serverCodes = /^(08...|57P0[1-5]|53300)$/;

/** The client has no codes of its own. */
const clientWords = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
];

const isConnectionLoss = (error: Error): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && (systemCodes.has(code) || serverCodes.test(code))) return true;
  return clientWords.some((words) => error.message.startsWith(words));
};

/** A name with several addresses fails with all of their errors at once; queries wrap what the client threw. */
const causesOf = (error: Error): unknown[] =>
  error instanceof AggregateError ? error.errors : [error.cause];

const saysConnectionLoss = (error: unknown): boolean =>
  error instanceof Error && (isConnectionLoss(error) || causesOf(error).some(saysConnectionLoss));

/**
 * What people are told when a query failed because the database is away; null for every other error.
 *
 * Clients of outside services throw AppErrors, so that a bare connection error can only be of the database.
 */
export const explainDatabaseLoss = (error: unknown): AppError<'database.unavailable'> | null => {
  if (error instanceof AppError || !saysConnectionLoss(error)) return null;
  return new AppError(
    'unavailable',
    'database.unavailable',
    'MediaNest cannot reach its database right now. Try again in a moment.',
    { cause: error },
  );
};
