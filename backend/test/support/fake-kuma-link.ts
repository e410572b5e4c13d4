import { createDoor } from '../../src/integrations/uptime-kuma/link/door.ts';
import type { KumaLink } from '../../src/integrations/uptime-kuma/link/open-link.ts';
import { KumaProblem, type KumaProblemReason } from '../../src/integrations/uptime-kuma/problem.ts';

export type Call = { event: string; args: unknown[] };

/** A connection without a network: the test says what the server says. */
export const createFakeLink = (answer: (call: Call) => unknown = () => new Promise(() => {})) => {
  const door = createDoor();
  const ending = Promise.withResolvers<KumaProblem>();
  const calls: Call[] = [];
  const link: KumaLink = {
    door,
    async call(event, args) {
      calls.push({ event, args });
      return answer({ event, args });
    },
    ended: ending.promise,
    close: (reason = 'closed') => ending.resolve(new KumaProblem(reason)),
  };
  return {
    link,
    calls,
    say: (event: string, ...args: unknown[]) => door.observe(event, args),
    breakOff: (reason: KumaProblemReason) => ending.resolve(new KumaProblem(reason)),
  };
};
