import type { KeptEntry } from '../../../platform/disk-cache/index.ts';
import type { PictureForm } from '../../../platform/pictures/index.ts';

/** Where pictures are kept. Neither call fails. */
export interface PictureStore {
  find(key: string): Promise<KeptEntry | null>;
  keep(key: string, bytes: Buffer): Promise<KeptEntry>;
}

export interface PictureConverter {
  /** Null for what is no picture. */
  convert(
    bytes: Buffer,
    conversion: { width: number; height: number; form: PictureForm },
  ): Promise<Buffer | null>;
}
