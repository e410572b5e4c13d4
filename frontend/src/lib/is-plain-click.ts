import type { MouseEvent } from 'react';

/** Whether a click on a link means this page: not a new tab, a new window or a download. */
export const isPlainClick = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
