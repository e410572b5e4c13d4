import type { KumaLink } from '../link/open-link.ts';
import { KumaProblem, toKumaProblem } from '../problem.ts';
import type { KumaAuthentication } from '../sign-in/authentication.ts';
import type { Timers } from '../timers.ts';
import { enter } from './enter.ts';
import { type SilenceWatch, watchSilence } from './silence-watch.ts';
import type { KumaState } from './state.ts';

export type VisitOptions = {
  open: (link: { headers: Record<string, string>; onHeard: () => void }) => KumaLink;
  authentication: KumaAuthentication;
  timers: Timers;
  /** Milliseconds since the epoch. */
  now: () => number;
  onState: (state: KumaState) => void;
  /** The connection while it is signed in, then null. */
  onLink: (link: KumaLink | null) => void;
};

export type VisitEnd = { problem: KumaProblem; liveMs: number };

/**
 * Makes one connection and keeps it until it breaks.
 *
 * @param interrupted ends the visit when it settles
 */
export const visit = async (options: VisitOptions, interrupted: Promise<void>): Promise<VisitEnd> => {
  const { open, authentication, timers, now, onState, onLink } = options;
  const held: { link?: KumaLink; watch?: SilenceWatch; liveSince?: number } = {};

  const watch = (link: KumaLink) =>
    watchSilence({
      timers,
      onStale: () => onState({ phase: 'stale', sinceMs: now() }),
      onFresh: () => onState({ phase: 'live', sinceMs: now() }),
      onDead: () => link.close('timeout'),
    });

  const stay = async (): Promise<KumaProblem> => {
    const headers = await authentication.handshakeHeaders();
    const link = open({ headers, onHeard: () => held.watch?.heard() });
    held.link = link;
    await enter({ link, authentication, timers, onGreeted: () => onState({ phase: 'signing-in' }) });
    held.watch = watch(link);
    held.liveSince = timers.elapsedMs();
    onLink(link);
    onState({ phase: 'live', sinceMs: now() });
    return link.ended;
  };

  onState({ phase: 'connecting' });
  const closed = interrupted.then(() => new KumaProblem('closed'));
  const problem = await Promise.race([stay(), closed]).catch(toKumaProblem);
  held.watch?.stop();
  held.link?.close();
  onLink(null);
  return { problem, liveMs: held.liveSince === undefined ? 0 : timers.elapsedMs() - held.liveSince };
};
