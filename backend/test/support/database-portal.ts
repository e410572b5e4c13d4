import { startServerIn } from './database-server.ts';

/**
 * The program that `database-portal-process.ts` starts: the database of a portal, and nothing else of it.
 * Prints one line of JSON, then waits to be killed.
 */
const [path = '', json = '{}'] = process.argv.slice(2);
const { uid, ...options } = JSON.parse(json);
const messages: string[] = [];
const remember = (_fields: object, message: string) => messages.push(message);
try {
  if (uid !== undefined) becomeUser(uid);
  const { connection } = await startServerIn(path, {
    ...options,
    log: { info: remember, warn: remember },
  });
  process.stdout.write(`${JSON.stringify({ connection, messages })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  const { name, message } = error as Error;
  process.stdout.write(`${JSON.stringify({ refusal: `${name}: ${message}`, messages })}\n`);
}

function becomeUser(id: number): void {
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
}
