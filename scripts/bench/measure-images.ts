import { apiBase, type MediaCard } from '@medianest/shared';
import { measureMemory } from './measure-memory.ts';

type Target = { url: string; cookie: string };

const readers = 10;
const images = 10_000;

/** Before that, memory grows because things are done for the first time. */
const warmUpImages = 1_000;
const imagesPerSample = 250;

/** Above every item that the household has; the picture server knows them all. */
const firstRatingKey = 1_000_000;

const imagePath = (path: string) => `${apiBase}/plex/image?path=${encodeURIComponent(path)}&width=320`;

async function read({ url, cookie }: Target, path: string): Promise<ArrayBuffer> {
  const answer = await fetch(url + path, { headers: { cookie } });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${Buffer.from(body)}`);
  return body;
}

/** The addresses of the posters that came in last, each of which has been read once. */
export async function readNewPosters(target: Target): Promise<string[]> {
  const list = await read(target, `${apiBase}/plex/recently-added?limit=50`);
  const { items } = JSON.parse(Buffer.from(list).toString()) as { items: MediaCard[] };
  const paths = items.flatMap(({ poster }) => (poster ? [imagePath(poster)] : []));
  for (const path of paths) await read(target, path);
  return paths;
}

/**
 * How much the memory of the portal grows at most while ten readers look at ten thousand pictures that
 * nobody has seen, in MB.
 *
 * @param pid of the portal, whose media server is a picture server
 */
export async function measureImageMemory(target: Target, pid: number): Promise<number> {
  let next = 0;
  let afterWarmUp = 0;
  let most = 0;
  const sample = () => {
    const { portalMb } = measureMemory(pid);
    if (next <= warmUpImages) afterWarmUp = portalMb;
    most = Math.max(most, portalMb);
  };
  const look = async () => {
    while (next < images) {
      next += 1;
      if (next % imagesPerSample === 0) sample();
      await read(target, imagePath(`/library/metadata/${firstRatingKey + next}/thumb/1579514152`));
    }
  };
  await Promise.all(Array.from({ length: readers }, look));
  sample();
  return most - afterWarmUp;
}
