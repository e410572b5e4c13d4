import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineSplitter } from './split-lines.ts';

const split = (chunks: string[]) => {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
};

it('cuts at line feeds only: a bare carriage return is within a line', () => {
  expect(split(['ERROR: \r[download] Got', ' error\n\nnext\r\nla', 'st'])).toEqual([
    'ERROR: [download] Got error',
    'next',
    'last',
  ]);
});

it('finds the same lines however the output arrives', () => {
  const text = 'one\ntwo ’\nthree\n';
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const pieces = [text.slice(0, from), text.slice(from, to), text.slice(to)];
      expect(split(pieces)).toEqual(['one', 'two ’', 'three']);
    }),
  );
});

it('forgets a line that never ends', () => {
  expect(split(['x'.repeat(1_000_001), '\nshort\n'])).toEqual(['short']);
});
