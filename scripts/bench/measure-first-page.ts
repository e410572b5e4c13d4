import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../launcher/root.mjs';

/** The JavaScript that a page loads before it works, in KB as gzip; older browsers' extras left out. */
export function measureFirstPage(page = 'index.html'): number {
  const site = join(root, 'frontend/dist/site');
  const html = readFileSync(join(site, page), 'utf8');
  const sources = [...html.matchAll(/<script\b([^>]*)>/gi)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\ssrc="([^"]+)"/.exec(attributes)?.[1] ?? []);
  const bytes = [...new Set(sources)].map((source) => {
    const file = join(site, source);
    return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}
