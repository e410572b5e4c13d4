import { once } from 'node:events';
import { connect } from 'node:net';

/** What came back to bytes that no proper client would send. */
export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Sends these very bytes and reads until the portal hangs up. */
export const sendRaw = async (url: string, bytes: string | Buffer): Promise<RawAnswer> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // The portal may hang up before everything was sent.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.write(bytes);
  await closed;
  const text = Buffer.concat(chunks).toString('latin1');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') };
};
