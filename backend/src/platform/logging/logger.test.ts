import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogging } from './logger.ts';
import { runInRequestScope } from './request-scope.ts';

const openLogs = async (level = 'trace') => {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-logs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { log, close } = await createLogging({ level, folder, output: { write: () => undefined } });
  const read = async (kind: 'portal' | 'errors') => {
    const names = (await readdir(folder)).filter((name) => name.startsWith(kind));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  return { log, close, read, folder };
};

describe('the log', () => {
  it('is in its file when it has been closed, to the last line', async () => {
    const { log, close, read } = await openLogs();
    for (let line = 1; line <= 500; line += 1) log.info({ line }, 'Something happened');
    await close();
    const lines = await read('portal');
    expect(lines).toHaveLength(500);
    expect(lines.at(-1)).toMatchObject({ level: 'info', line: 500, msg: 'Something happened' });
  });

  it('keeps errors in files of their own as well', async () => {
    const { log, close, read } = await openLogs();
    log.info({}, 'Nothing special');
    log.error({ err: new Error('no space left') }, 'It failed');
    await close();
    expect(await read('errors')).toMatchObject([
      { level: 'error', msg: 'It failed', err: { message: 'no space left' } },
    ]);
    expect(await read('portal')).toHaveLength(2);
  });

  it('carries the number of the request below which it was written', async () => {
    const { log, close, read } = await openLogs();
    await runInRequestScope('REQUEST-1', async () => log.info({}, 'Inside'));
    log.info({}, 'Outside');
    await close();
    const lines = await read('portal');
    expect(lines.map(({ requestId }) => requestId)).toEqual(['REQUEST-1', undefined]);
  });

  it('says no secrets, whoever hands them over', async () => {
    const { log, close, read } = await openLogs();
    const secrets = {
      token: 'sesame',
      password: 'sesame',
      authorization: 'sesame',
      cookie: 'sesame',
      pinId: 'sesame',
    };
    log.info({ ...secrets, headers: secrets }, 'Somebody was careless');
    await close();
    expect(JSON.stringify(await read('portal'))).not.toContain('sesame');
  });

  it('names a failed query without what it was about', async () => {
    const { log, close, read } = await openLogs();
    const cause = new Error('relation "users" does not exist');
    const failure = Object.assign(
      new Error('Failed query: select * from users where email = $1\nparams: alice@example.net', { cause }),
      { query: 'select * from users where email = $1', params: ['alice@example.net'] },
    );
    log.error({ err: failure }, 'A request failed unexpectedly');
    log.error({ err: new Error('Wrapped', { cause: failure }) }, 'A request failed unexpectedly');
    await close();
    const text = JSON.stringify(await read('errors'));
    expect(text).toContain('select * from users');
    expect(text).toContain('does not exist');
    expect(text).not.toContain('alice@example.net');
  });

  it('names a lost connection of the database without its inside', async () => {
    const { log, close, read } = await openLogs();
    const err = Object.assign(new Error('Connection terminated'), { client: { password: 'sesame' } });
    log.warn({ err }, 'The store of the jobs has trouble');
    await close();
    const text = JSON.stringify(await read('portal'));
    expect(text).toContain('Connection terminated');
    expect(text).not.toContain('client');
  });

  it('takes whatever was thrown', async () => {
    const { log, close, read } = await openLogs();
    for (const err of ['a word', null, undefined, 42]) log.warn({ err }, 'Something odd was thrown');
    await close();
    expect(await read('portal')).toMatchObject([{ err: 'a word' }, { err: null }, {}, { err: 42 }]);
  });

  it('leaves out what is below its level', async () => {
    const { log, close, read } = await openLogs('warn');
    log.info({}, 'Chatter');
    log.warn({}, 'Careful');
    await close();
    expect((await read('portal')).map(({ msg }) => msg)).toEqual(['Careful']);
  });
});
