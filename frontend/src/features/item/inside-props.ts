import type { MediaItem } from '@medianest/shared';

/** What every list of something's parts is given. */
export interface InsideProps {
  item: MediaItem;
  /** When it was answered. */
  listedAtMs: number;
}
