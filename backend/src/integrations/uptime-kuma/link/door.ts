import { infoSchema } from '../wire/server-info.ts';

/**
 * What the server has said about who may come in, before and without a sign-in.
 *
 * `loginRequired` is sent by 2.x alone; `autoLogin` comes before the burst in 1.x and after it in 2.x
 * (uptime-kuma.md, "Connect"), so the first things that only insiders get count as well.
 */
export const createDoor = () => {
  const greeted = Promise.withResolvers<void>();
  const introduced = Promise.withResolvers<string>();
  const signInAsked = Promise.withResolvers<void>();
  const admitted = Promise.withResolvers<void>();
  const listed = Promise.withResolvers<void>();
  const setupAsked = Promise.withResolvers<void>();

  const seen: Record<string, (args: unknown[]) => void> = {
    info: ([info]) => {
      greeted.resolve();
      const version = infoSchema.safeParse(info).data?.version;
      if (!version) return;
      introduced.resolve(version);
      admitted.resolve();
    },
    loginRequired: () => signInAsked.resolve(),
    autoLogin: () => admitted.resolve(),
    setup: () => setupAsked.resolve(),
    monitorList: () => {
      admitted.resolve();
      listed.resolve();
    },
  };

  return {
    observe: (event: string, args: unknown[]) => seen[event]?.(args),
    events: Object.keys(seen),
    /** A sign-in that is sent earlier may be lost for ever (uptime-kuma.md, "RACE"). */
    greeted: greeted.promise,
    signInAsked: signInAsked.promise,
    /** Nobody asked us, so authentication is switched off. After a sign-in this says nothing. */
    admitted: admitted.promise,
    /** Its version, which only insiders are told. */
    introduced: introduced.promise,
    /** The monitors are here. */
    listed: listed.promise,
    setupAsked: setupAsked.promise,
  };
};

export type Door = ReturnType<typeof createDoor>;
