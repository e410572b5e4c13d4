import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { DownloadAudience } from '../ports.ts';
import { alreadyDecided } from '../refusals.ts';
import type { Rows } from '../rows/index.ts';
import type { View } from '../view.ts';
import { newsOf } from '../worker/settle.ts';
import type { TellProgress } from '../worker/tell-progress.ts';
import type { FindOwn } from './own.ts';

const denied = 'The administrator did not agree.';

/** Administrators decide about what is above the limits. */
export const createDecide = (parts: {
  rows: Rows;
  findOwn: FindOwn;
  view: View;
  clock: Clock;
  tell: TellProgress;
  audience: Pick<DownloadAudience, 'onDownload'>;
  wake(): Promise<void>;
}) => {
  const { rows, findOwn, view, clock, tell, audience, wake } = parts;

  const decide = async (
    actor: Actor,
    id: string,
    decision: { isApproved: boolean; reason: string | null },
  ) => {
    const { items } = await findOwn(actor, id);
    const decided = await rows.writes.decide(id, { ...decision, now: clock.now() });
    if (!decided) throw alreadyDecided();
    tell.note(
      id,
      items.map((item) => item.id),
    );
    const step = decision.isApproved ? 'approved' : 'denied';
    const counts = await rows.reads.countItems(id);
    audience.onDownload(newsOf(decided, counts, { step, actorId: actor.userId }));
    if (decision.isApproved) await wake();
    return view.one(actor, await findOwn(actor, id));
  };

  return {
    approve: (actor: Actor, id: string) => decide(actor, id, { isApproved: true, reason: null }),
    deny: (actor: Actor, id: string, reason: string) =>
      decide(actor, id, { isApproved: false, reason: reason || denied }),
  };
};
