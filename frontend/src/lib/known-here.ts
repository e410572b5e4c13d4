const storageKey = 'medianest.known';

/**
 * Runs before the first paint: only a browser that was signed in before shows the frame of a page
 * while the session is being confirmed. Others would see it flash on the way to the door.
 */
export const knownHereScript = `try{if(localStorage.getItem('${storageKey}'))document.documentElement.dataset.known=''}catch{}`;

/** Remembers whether somebody is signed in here. A browser without storage just shows less early. */
export const rememberKnownHere = (known: boolean): void => {
  document.documentElement.toggleAttribute('data-known', known);
  try {
    if (known) localStorage.setItem(storageKey, '1');
    else localStorage.removeItem(storageKey);
  } catch {}
};
