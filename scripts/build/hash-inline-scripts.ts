import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** From the path of a page below the site (`devices/index.html`) to `sha256-…` of its scripts. */
export type ScriptHashes = Record<string, string[]>;

/**
 * Hashes every script that is written into a page, so that a Content-Security-Policy can allow
 * exactly those. Scripts with a `src` and blocks of data are none of them.
 */
export async function hashInlineScripts(site: string): Promise<ScriptHashes> {
  const hashes: ScriptHashes = {};
  for (const page of globSync('**/*.html', { cwd: site }).sort()) {
    const html = await readFile(join(site, page), 'utf8');
    hashes[page.split(sep).join('/')] = inlineScripts(html).map(
      (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
    );
  }
  return hashes;
}

/** The distinct scripts in a page, exactly as the browser hashes them. */
export function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)]
    .filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes) && !isData(attributes))
    .map(([, , content = '']) => content);
  return [...new Set(scripts)];
}

const isData = (attributes: string) => /\stype\s*=\s*["']?application\/(ld\+)?json/i.test(attributes);
