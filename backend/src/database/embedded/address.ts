import { createServer } from 'node:net';

/** How the server is reached: a socket in a folder that only its account can enter, or, on Windows, loopback. */
export type Address = { kind: 'socket'; socketDir: string; port: number } | { kind: 'tcp'; port: number };

export type Transport = Address['kind'];

/** With a socket the port is only part of the file's name (`.s.PGSQL.5432`). */
export const socketPort = 5432;

export const defaultTransport: Transport = process.platform === 'win32' ? 'tcp' : 'socket';

/** A port that was free a moment ago; the server's own bind is what counts. */
export async function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
