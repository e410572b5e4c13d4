import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DatabaseTarget } from '../../src/database/target.ts';

const wayTo = (target: DatabaseTarget) => {
  if ('url' in target) {
    const { hostname, port } = new URL(target.url);
    return { host: hostname, port: Number(port || 5432) };
  }
  const { host, port } = target.connection;
  return host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
};

const addressThrough = (target: DatabaseTarget, port: number) => {
  if ('connection' in target)
    return `postgres://${target.connection.user}@127.0.0.1:${port}/${target.connection.database}`;
  const url = new URL(target.url);
  url.host = `127.0.0.1:${port}`;
  return url.href;
};

/** A way to the database that can be shut, as when its server is stopped. */
export const openDatabaseDoor = async (target: DatabaseTarget) => {
  const open = new Set<Socket>();
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(wayTo(target));
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const shut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    cutAll();
    await closed;
  };
  onTestFinished(shut);
  return { url: addressThrough(target, port), shut, reopen: () => listen(port) };
};
