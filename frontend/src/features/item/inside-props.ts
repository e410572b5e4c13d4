import type { MediaItem } from '@medianest/shared';

/** Whatever draws what an item holds is given the item; it asks for the rest itself. */
export interface InsideProps {
  item: MediaItem;
}
