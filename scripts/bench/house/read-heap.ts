/** What `/json/list` of Node's inspector says of the program behind a port. */
type Target = { webSocketDebuggerUrl: string };

/** MB that a program with an open inspector still uses after its garbage is collected. */
export async function readHeap(inspectorPort: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${inspectorPort}/json/list`);
  const [target] = (await response.json()) as Target[];
  if (!target) throw new Error(`No program is inspected at port ${inspectorPort}.`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const ask = (id: number, method: string, params = {}) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      const onMessage = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', onMessage);
        resolve(answer.result);
      };
      socket.addEventListener('message', onMessage);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await ask(1, 'HeapProfiler.enable');
  // The second one finds what the first one only let go of.
  await ask(2, 'HeapProfiler.collectGarbage');
  await ask(3, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask(4, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize / 1024 / 1024;
}
