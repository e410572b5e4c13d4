import { describe, expect, it } from 'vitest';
import { AppError } from '../kernel/errors.ts';
import { explainDatabaseLoss } from './unavailable.ts';

const withCode = (code: string) => Object.assign(new Error('something'), { code });

describe('a database that is away', () => {
  it.each([
    ['a closed port', withCode('ECONNREFUSED')],
    ['a socket that is gone', withCode('ENOENT')],
    ['a server that stops', withCode('57P01')],
    ['a server that recovers', withCode('57P03')],
    ['too many connections', withCode('53300')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a server that hangs', new Error('Query read timeout')],
    ['a query that wraps its cause', new Error('Failed query', { cause: withCode('ECONNRESET') })],
    ['a name with two addresses', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])],
  ])('is told by %s', (_what, error) => {
    expect(explainDatabaseLoss(error)).toMatchObject({
      code: 'database.unavailable',
      kind: 'unavailable',
      cause: error,
    });
  });

  it.each([
    ['a broken rule', withCode('23505')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['an outside service', new AppError('timeout', 'upstream.timeout', '', { cause: withCode('ETIMEDOUT') })],
    ['nothing that can be read', 'ECONNREFUSED'],
  ])('is not told by %s', (_what, error) => {
    expect(explainDatabaseLoss(error)).toBeNull();
  });
});
