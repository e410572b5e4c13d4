import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

/** Makes a sink for output that prints whole lines, each behind the name of the program. */
export function prefixLines(name: string, print: (line: string) => void = console.log) {
  const stream = new PassThrough();
  createInterface({ input: stream }).on('line', (line) => print(`${name.padEnd(9)} | ${line}`));
  return (text: string) => void stream.write(text);
}
