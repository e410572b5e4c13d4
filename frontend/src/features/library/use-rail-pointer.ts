import { type PointerEvent, useState } from 'react';

interface RailPointer {
  count: number;
  /** The pointer came to another stop. */
  onReach(place: number): void;
}

/** Pressing and dragging along the rail: a finger slides over the letters, and the list follows. */
export const useRailPointer = ({ count, onReach }: RailPointer) => {
  const [reached, setReached] = useState<number | null>(null);

  const reach = ({ currentTarget, clientY }: PointerEvent<HTMLElement>) => {
    const { top, height } = currentTarget.getBoundingClientRect();
    const place = Math.min(count - 1, Math.max(0, Math.floor(((clientY - top) / height) * count)));
    if (place === reached) return;
    setReached(place);
    onReach(place);
  };
  const letGo = () => setReached(null);

  return {
    /** Where the pointer is while it is down. */
    reached,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        reach(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (reached !== null) reach(event);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    },
  };
};
