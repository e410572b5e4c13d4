import { type RefObject, useState } from 'react';

/** Where nothing is laid out yet. */
const usualRowPx = 44;
const usualBoxPx = 440;
const overscanRows = 8;

interface RowsInView {
  /** The frame that scrolls. */
  box: RefObject<HTMLElement | null>;
  count: number;
}

/** Which rows of a long list in a frame are drawn; all are equally high. Call `look` as it scrolls. */
export const useRowsInView = ({ box, count }: RowsInView) => {
  const [range, setRange] = useState({ first: 0, last: Math.ceil(usualBoxPx / usualRowPx) + overscanRows });
  const look = () => {
    if (box.current === null) return;
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    const rowPx = scrollHeight / count || usualRowPx;
    const first = Math.max(0, Math.floor(scrollTop / rowPx) - overscanRows);
    const last = Math.ceil((scrollTop + (clientHeight || usualBoxPx)) / rowPx) + overscanRows;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  };
  const first = Math.min(range.first, Math.max(0, count - 1));
  const last = Math.min(range.last, count);
  return { drawn: Array.from({ length: last - first }, (_, place) => first + place), look };
};
