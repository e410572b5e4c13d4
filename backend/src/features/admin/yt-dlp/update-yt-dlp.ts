import { recordAudit } from '../../../database/audit.ts';
import type { DbOrTransaction } from '../../../database/client.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Log } from '../../../kernel/log.ts';
import { createSingleFlight } from '../../../platform/resilience/index.ts';
import type { ProgramUpdates, UpdateAnswer } from '../ports.ts';
import type { UpdateStateStore } from './update-state.ts';
import { wordsOf } from './update-words.ts';

export interface YtDlpCareParts {
  db: DbOrTransaction;
  updates: ProgramUpdates;
  state: UpdateStateStore;
  clock: Clock;
  log: Log;
  /** Another program is in use from now on. */
  onChanged(): void;
}

const refused = (message: string) => new AppError('unprocessable', 'system.update_refused', message);

const refusedByConfiguration =
  'YTDLP_PATH names the yt-dlp to use, which MediaNest never changes. Update it as it was installed, or take YTDLP_PATH away.';

/** Newer programs, and back from them: what was done, by whom, and what came of it is kept. */
export const createUpdateYtDlp = (
  parts: YtDlpCareParts & {
    /** Whether the machine’s administrator chose a program. */
    isConfigured(): Promise<boolean>;
  },
) => {
  const { db, updates, state, clock, log, onChanged, isConfigured } = parts;
  const share = createSingleFlight<UpdateAnswer>();

  const fetch = async (actorId: string | null): Promise<UpdateAnswer> => {
    const { channel, passOver } = await state.load();
    const answer = await updates.update({
      channel: channel === 'off' ? 'stable' : channel,
      // A person who asks again wants it after all.
      passOver: actorId === null ? passOver : null,
    });
    const message = wordsOf(answer, updates.keyFile);
    const last = { at: clock.now().toISOString(), failed: answer.outcome === 'refused', message };
    await state.change({ last, ...(answer.outcome === 'updated' && { passOver: null }) });
    if (answer.outcome === 'refused') log.warn({ problem: answer.problem }, 'yt-dlp was not updated');
    if (answer.outcome === 'updated') {
      const { from, to } = answer;
      await recordAudit(db, {
        actorId,
        action: 'yt-dlp.update',
        subject: to,
        details: { from, to, channel },
      });
      log.info({ from, to }, 'yt-dlp was updated');
      onChanged();
    }
    return answer;
  };

  return {
    /**
     * @param actorId null: by itself
     * @throws AppError `system.update_refused`
     */
    async update(actorId: string | null): Promise<void> {
      if (await isConfigured()) throw refused(refusedByConfiguration);
      const answer = await share('update', () => fetch(actorId));
      if (answer.outcome === 'refused') throw refused(wordsOf(answer, updates.keyFile));
    },

    /** @throws AppError `system.nothing_to_go_back_to` */
    async rollBack(actorId: string): Promise<void> {
      const back = (await isConfigured()) ? null : await updates.rollBack();
      if (!back)
        throw new AppError(
          'conflict',
          'system.nothing_to_go_back_to',
          'There is no version of yt-dlp before this one.',
        );
      const { from, to, checksum } = back;
      const message = to === null ? `yt-dlp ${from} is given up.` : `yt-dlp went back from ${from} to ${to}.`;
      await state.change({
        passOver: checksum,
        last: { at: clock.now().toISOString(), failed: false, message },
      });
      await recordAudit(db, { actorId, action: 'yt-dlp.rollback', subject: from, details: { from, to } });
      log.info({ from, to }, 'yt-dlp was rolled back');
      onChanged();
    },
  };
};

export type UpdateYtDlp = ReturnType<typeof createUpdateYtDlp>;
