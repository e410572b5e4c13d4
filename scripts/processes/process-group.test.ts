import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPortFree } from './ports.ts';
import { createProcessGroup } from './process-group.ts';
import { waitForAnswer } from './wait-for-answer.ts';

const serving = `
  require('node:http').createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1', function () {
    console.log('port ' + this.address().port);
  });`;

const program = (name: string, code: string) => ({ name, args: ['-e', code], env: process.env });

describe('a process group', () => {
  it('stops the last started first', async () => {
    const group = createProcessGroup();
    const stopped: string[] = [];
    for (const name of ['first', 'second']) {
      const code = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log('up')`;
      const { promise: isUp, resolve } = Promise.withResolvers<void>();
      const child = group.start({ ...program(name, code), onOutput: () => resolve() });
      await isUp;
      child.ended.then(() => stopped.push(name));
    }
    await group.stop();
    expect(stopped).toEqual(['second', 'first']);
  });

  it('tells which program ended first and how', async () => {
    const group = createProcessGroup();
    group.start(program('lasting', 'setInterval(() => {}, 1000)'));
    group.start(program('brief', 'process.exit(5)'));
    expect(await group.firstEnd).toMatchObject({ child: { name: 'brief' }, exitCode: 5 });
    await group.stop();
  });

  it('kills what does not stop', async () => {
    const group = createProcessGroup();
    const { promise: isUp, resolve } = Promise.withResolvers<void>();
    const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`;
    const child = group.start({ ...program('deaf', deaf), onOutput: () => resolve() });
    await isUp;
    expect(await child.stop(50)).toBe(128 + 9);
  });

  it('ends with a parent that is killed', async () => {
    const group = fileURLToPath(new URL('process-group.ts', import.meta.url));
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createProcessGroup } from ${JSON.stringify(group)};
         const args = ['-e', ${JSON.stringify(serving)}];
         createProcessGroup().start({ name: 'child', args, env: process.env, onOutput: (text) => console.log(text) });`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [text] = await once(parent.stdout, 'data');
    const port = Number(/port (\d+)/.exec(String(text))?.[1]);
    expect(await isPortFree(port, '127.0.0.1', 0)).toBe(false);
    parent.kill('SIGKILL');
    expect(await isPortFree(port, '127.0.0.1')).toBe(true);
  });
});

describe('waiting for an answer', () => {
  it('ends as soon as the address answers', async () => {
    const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const group = createProcessGroup();
    const from = group.start(program('idle', 'setInterval(() => {}, 1000)'));
    await waitForAnswer({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, from });
    await group.stop();
  });

  it('fails with the words of a program that gives up', async () => {
    const from = createProcessGroup().start(program('loser', `console.error('no luck'); process.exit(1)`));
    await expect(waitForAnswer({ url: 'http://127.0.0.1:1', from })).rejects.toThrow(
      /loser ended with exit code 1 before it answered\.\nno luck/,
    );
  });
});
