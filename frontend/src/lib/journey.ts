import { withNext } from './safe-path.ts';

const storageKey = 'medianest.journey';

/** Where a person left for Plex, and where to go once Plex said yes. */
export interface Journey {
  page: string;
  next: string;
}

/** Kept for the trip to Plex and back; without storage the way back ends at the door and the home page. */
export const rememberJourney = (journey: Journey): void => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(journey));
  } catch {}
};

export const recallJourney = (): Journey | null => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return isJourney(stored) ? stored : null;
  } catch {
    return null;
  }
};

/**
 * Takes the mark of the way back out of the address. The sign-in that it belongs to is over, and
 * a reload must not ask about it again.
 */
export const endJourney = ({ page, next }: Journey): void =>
  window.history.replaceState(null, '', withNext(page, next));

const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Journey).page === 'string' &&
  typeof (value as Journey).next === 'string';
