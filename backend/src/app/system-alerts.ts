import type { AlertCode, SystemAlert } from '@medianest/shared';
import type { Clock } from '../kernel/clock.ts';
import type { BreakerChange, GuardedPart } from './breaker-board.ts';
import { ignoredProxyWords } from './notices.ts';

const partTitles: Record<GuardedPart, string> = {
  plex: 'Plex',
  'plex-tv': 'plex.tv',
  'plex-pictures': 'The pictures of Plex',
  overseerr: 'Overseerr',
};

type Words = Record<AlertCode, { level: SystemAlert['level']; message: string }>;

const words: Words = {
  'breaker.opened': {
    level: 'warning',
    message:
      'It failed too often and is left alone for half a minute at a time. Pages show what was known before.',
  },
  'breaker.closed': { level: 'info', message: 'It answers again.' },
  'database.lost': {
    level: 'critical',
    message: 'The database does not answer. Most pages cannot work until it does.',
  },
  'database.back': { level: 'info', message: 'The database answers again.' },
  'disk.almost-full': {
    level: 'warning',
    message: 'The disk for downloads is almost full. Make room, or new downloads will fail.',
  },
  'disk.has-room': { level: 'info', message: 'The disk for downloads has room again.' },
  'proxy.headers-ignored': {
    level: 'warning',
    message: ignoredProxyWords,
  },
};

/** What an administrator should hear of the portal itself, once when it begins and once when it ends. */
export const createSystemAlerts = ({ clock }: { clock: Clock }) => {
  const standing = new Set<string>();
  const listeners: ((alert: SystemAlert) => void)[] = [];

  const tell = (code: AlertCode, subject: string | null = null) => {
    const alert = { code, subject, ...words[code], at: clock.now().toISOString() };
    for (const listener of listeners) listener(alert);
  };

  /** @returns whether that is news */
  const isNews = (trouble: string, isThere: boolean) => {
    if (standing.has(trouble) === isThere) return false;
    if (isThere) standing.add(trouble);
    else standing.delete(trouble);
    return true;
  };

  return {
    listen: (listener: (alert: SystemAlert) => void) => void listeners.push(listener),
    /** A breaker that tries again is not through with it yet. */
    noteBreaker({ part, worst }: Pick<BreakerChange, 'part' | 'worst'>) {
      if (worst === 'half-open' || !isNews(`breaker ${part}`, worst === 'open')) return;
      tell(worst === 'open' ? 'breaker.opened' : 'breaker.closed', partTitles[part]);
    },
    noteDatabase(isUp: boolean) {
      if (isNews('database', !isUp)) tell(isUp ? 'database.back' : 'database.lost');
    },
    noteDisk(hasRoom: boolean) {
      if (isNews('disk', !hasRoom)) tell(hasRoom ? 'disk.has-room' : 'disk.almost-full');
    },
    noteIgnoredProxy() {
      if (isNews('proxy', true)) tell('proxy.headers-ignored');
    },
  };
};

export type SystemAlerts = ReturnType<typeof createSystemAlerts>;
