import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = '**/*.{html,js,css,svg,json,txt,webmanifest,xml}';

/** Below this the headers of an answer outweigh what compression saves. */
const worthwhileBytes = 1024;

const encodings = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes `x.br` and `x.gz` beside every text that becomes smaller by it. */
export async function precompress(site: string): Promise<void> {
  for (const file of globSync(texts, { cwd: site })) {
    const path = join(site, file);
    const content = await readFile(path);
    if (content.length < worthwhileBytes) continue;
    await Promise.all(
      Object.entries(encodings).map(async ([extension, compress]) => {
        const compressed = await compress(content);
        if (compressed.length < content.length) await writeFile(`${path}.${extension}`, compressed);
      }),
    );
  }
}
