import { readFile, writeFile } from 'node:fs/promises';
import { decode, encode, type SourceMapLine, type SourceMapSegment } from '@jridgewell/sourcemap-codec';

const placeOf = ([, source, line]: SourceMapSegment) => `${source}:${line}`;

/** Where a line of the sources begins: what comes from the same line as the segment before it adds nothing. */
const firstOfEachLine = (segments: SourceMapLine): SourceMapLine =>
  segments
    .filter((segment, at) => {
      const before = segments[at - 1];
      return before === undefined || placeOf(before) !== placeOf(segment);
    })
    .map(([column, source = 0, line = 0, sourceColumn = 0]) => [column, source, line, sourceColumn]);

/**
 * Makes a source map exact to the line and no more. Node reads the whole map at the first error that has a stack,
 * be it a connection that was idle for long, and keeps it: this takes a quarter of the memory.
 */
export async function thinSourceMap(file: string): Promise<void> {
  const map = JSON.parse(await readFile(file, 'utf8')) as { mappings: string; names: string[] };
  const mappings = encode(decode(map.mappings).map(firstOfEachLine));
  await writeFile(file, JSON.stringify({ ...map, mappings, names: [] }));
}
