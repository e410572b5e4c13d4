import { useSyncExternalStore } from 'react';

const mobileAgents = /Android|iPhone|iPad|iPod|Mobile/i;
const fingers = '(pointer: coarse)';

const subscribe = (onChange: () => void) => {
  const query = window.matchMedia(fingers);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

const isHandHeld = () => mobileAgents.test(navigator.userAgent) || window.matchMedia(fingers).matches;

/** Whether this is a phone or a tablet: what is used by fingers has apps. */
export const useHandHeld = (): boolean => useSyncExternalStore(subscribe, isHandHeld, () => false);
