export { createDiskCache, type DiskCache, type DiskCacheOptions } from './disk-cache.ts';
export type { KeptEntry } from './entry-file.ts';
