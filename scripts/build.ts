import { parseArgs } from 'node:util';
import { buildPart } from './build/build-part.ts';
import { exclusively } from './launcher/exclusively.mjs';
import { partNames, staleParts } from './launcher/parts.mjs';

/** `npm run build [-- backend|frontend] [-- --force]`: what is stale, of the named parts or of all. */
const { values, positionals } = parseArgs({
  options: { force: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await exclusively('build', async () => {
  const named = positionals.length > 0 ? partNames.filter((part) => positionals.includes(part)) : partNames;
  const stale = staleParts();
  const due = named.filter((part) => values.force || stale.includes(part));
  for (const part of due) await buildPart(part);
  if (due.length === 0) console.log('MediaNest: everything is built.');
});
