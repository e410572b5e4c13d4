import { buildPart } from '../build/build-part.ts';
import { exclusively } from '../launcher/exclusively.mjs';
import { staleParts } from '../launcher/parts.mjs';
import { single, type Tally } from './stage.ts';

/** Builds what the browser tests run; what is fresh already counts as built. */
export async function buildEverything(): Promise<Tally> {
  await exclusively('build', async () => {
    for (const part of staleParts()) await buildPart(part);
  });
  return single(staleParts().length === 0);
}
