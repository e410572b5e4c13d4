import type { ImageWidth } from '@medianest/shared';
import { LRUCache } from 'lru-cache';
import type { KeptEntry } from '../../../platform/disk-cache/index.ts';
import type { PictureForm } from '../../../platform/pictures/index.ts';
import { createGate, createSingleFlight } from '../../../platform/resilience/index.ts';
import { notFound } from '../library-reader.ts';
import type { OwnEyes } from '../own-eyes.ts';
import type { PictureConverter, PictureStore } from './ports.ts';

export type PictureRequest = {
  userId: string;
  path: string;
  width: ImageWidth;
  form: PictureForm;
  /** Under which it is stored; the same key is the same picture. */
  key: string;
  /** Pictures stored for longer are fetched again. */
  maxAgeMs: number;
};

/** Fetched and converted at the same time: each holds up to 15 MB in memory. */
const places = 6;

/** A picture that is none is not asked for again for this long, however many pages show it. */
const missingMs = 60_000;
const maxMissing = 2000;

type Parts = {
  ownEyes: OwnEyes;
  store: PictureStore;
  converter: PictureConverter;
  mayPass: (error: unknown) => boolean;
  now: () => number;
};

/** Pictures from the disk, or else from the media server, each fetched once for all who wait for it. */
export const createPictures = ({ ownEyes, store, converter, mayPass, now }: Parts) => {
  const missing = new LRUCache<string, true>({
    max: maxMissing,
    ttl: missingMs,
    ttlResolution: 0,
    perf: { now },
  });
  const share = createSingleFlight<KeptEntry>();
  const gate = createGate(places);

  const fetchAndConvert = async ({ userId, path, width, form }: PictureRequest) => {
    const box = { width, height: Math.round(width * 1.5) };
    const fetched = await ownEyes(userId, ({ media }) => media.getImage({ path, ...box }));
    return fetched.answer === 'image' ? converter.convert(fetched.bytes, { ...box, form }) : null;
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
      // What is wrong with the link of the person who asked first says nothing about this one.
      if (isOwn || mayPass(error) || missing.has(request.key)) throw error;
      return shareMaking(request);
    }
  };

  return {
    /**
     * An old picture stands in while no new one can be fetched.
     *
     * @throws AppError `not_found` for what is no picture, and what `OwnEyes` throws
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
