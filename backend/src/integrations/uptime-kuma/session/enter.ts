import type { KumaLink } from '../link/open-link.ts';
import { KumaProblem } from '../problem.ts';
import type { KumaAuthentication, SignIn } from '../sign-in/authentication.ts';
import { settlesWithin, type Timers } from '../timers.ts';
import { isTooOld } from '../wire/server-info.ts';

/** The list of monitors follows the sign-in at once in 1.x and precedes its answer in 2.x. */
const listMs = 30_000;

/** The version comes with the list. */
const versionMs = 5000;

/** An older Kuma stays that until somebody updates it, and each try makes it send everything. */
const tooOldRetryMs = 600_000;

/** Waits for something that the server is to say, or throws why the connection ended instead. */
export const orEnd = async <T>(link: Pick<KumaLink, 'ended'>, awaited: Promise<T>): Promise<T> => {
  const first = await Promise.race([awaited, link.ended]);
  if (first instanceof KumaProblem) throw first;
  return first;
};

type Entrance = {
  link: KumaLink;
  authentication: KumaAuthentication;
  timers: Timers;
  onGreeted?: () => void;
};

/**
 * Goes from an opened link to one whose monitors are known.
 *
 * @throws KumaProblem
 */
export const enter = async ({ link, authentication, timers, onGreeted }: Entrance): Promise<SignIn> => {
  const { door } = link;
  await orEnd(link, door.greeted);
  onGreeted?.();
  const signIn = await orEnd(link, authentication.signIn(link));
  if (!(await orEnd(link, settlesWithin(timers, listMs, door.listed)))) throw new KumaProblem('timeout');
  const isIntroduced = await orEnd(link, settlesWithin(timers, versionMs, door.introduced));
  if (isIntroduced && isTooOld(await door.introduced)) {
    throw new KumaProblem('too-old', { retryAfterMs: tooOldRetryMs });
  }
  return signIn;
};
