import { LRUCache } from 'lru-cache';
import type { KeptEntry } from '../disk-cache/index.ts';
import { createGate, createSingleFlight } from '../resilience/index.ts';
import type { PictureForm } from './picture-converter.ts';

/** Where pictures are kept. Neither call fails. */
export interface PictureStore {
  find(key: string): Promise<KeptEntry | null>;
  keep(key: string, bytes: Buffer): Promise<KeptEntry>;
}

/** Turns pictures into what browsers take; null for what is no picture. */
export interface PictureMaker {
  convert(
    bytes: Buffer,
    conversion: { width: number; height: number; form: PictureForm },
  ): Promise<Buffer | null>;
}

export type PictureBox = { width: number; height: number };

export type PictureRequest = {
  /** Under which it is stored; the same key is the same picture. */
  key: string;
  width: number;
  form: PictureForm;
  /** Pictures stored for longer are fetched again. */
  maxAgeMs: number;
  /** Null for what is not there. */
  fetch: (box: PictureBox) => Promise<Buffer | null>;
};

/** Fetched and converted at the same time: each holds up to 15 MB in memory. */
const places = 6;

/** A picture that is none is not asked for again for this long, however many pages show it. */
const missingMs = 60_000;
const maxMissing = 2000;

type Parts = {
  store: PictureStore;
  converter: PictureMaker;
  /** What is thrown for what is no picture. */
  notFound: () => Error;
  /** Whether a failure may pass, so that what is known goes on meanwhile. */
  mayPass: (error: unknown) => boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
};

/** Pictures from the disk, or else from where they are, each fetched once for all who wait for it. */
export const createPictureShelf = ({ store, converter, notFound, mayPass, now }: Parts) => {
  const missing = new LRUCache<string, true>({
    max: maxMissing,
    ttl: missingMs,
    ttlResolution: 0,
    perf: { now },
  });
  const share = createSingleFlight<KeptEntry>();
  const gate = createGate(places);

  const fetchAndConvert = async ({ width, form, fetch }: PictureRequest) => {
    const box = { width, height: Math.round(width * 1.5) };
    const bytes = await fetch(box);
    return bytes && converter.convert(bytes, { ...box, form });
  };

  const make = async (request: PictureRequest): Promise<KeptEntry> => {
    const bytes = await gate(() => fetchAndConvert(request));
    if (bytes) return store.keep(request.key, bytes);
    missing.set(request.key, true);
    throw notFound();
  };

  const shareMaking = async (request: PictureRequest): Promise<KeptEntry> => {
    let isOwn = false;
    try {
      return await share(request.key, () => {
        isOwn = true;
        return make(request);
      });
    } catch (error) {
      // What kept the person who asked first from the picture says nothing about this one.
      if (isOwn || mayPass(error) || missing.has(request.key)) throw error;
      return shareMaking(request);
    }
  };

  return {
    /**
     * An old picture stands in while no new one can be fetched.
     *
     * @throws what `notFound` makes for what is no picture, and what `fetch` throws
     */
    async find(request: PictureRequest): Promise<KeptEntry> {
      const { key, maxAgeMs } = request;
      const kept = await store.find(key);
      // A clock that was wrong must not keep a picture for ever.
      if (kept && Math.abs(now() - kept.storedAt) < maxAgeMs) return kept;
      if (missing.has(key)) throw notFound();
      try {
        return await shareMaking(request);
      } catch (error) {
        if (kept && mayPass(error)) return kept;
        throw error;
      }
    },
  };
};

export type PictureShelf = ReturnType<typeof createPictureShelf>;
