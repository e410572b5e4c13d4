import { timeSchema, type YtDlpChannel, ytDlpChannels } from '@medianest/shared';
import * as z from 'zod';
import type { SettingsStore } from '../../../database/settings-store.ts';

const name = 'ytDlp.updates';

const stateSchema = z.object({
  channel: z.enum(ytDlpChannels),
  /** The checksum of the program that an administrator went back from. */
  passOver: z.string().nullable(),
  last: z.object({ at: timeSchema, failed: z.boolean(), message: z.string() }).nullable(),
});

type UpdateState = z.output<typeof stateSchema>;

const usual: UpdateState = { channel: 'stable', passOver: null, last: null };

/** What is remembered of updates, over restarts. */
export const createUpdateState = (settings: Pick<SettingsStore, 'find' | 'save'>) => {
  const load = async (): Promise<UpdateState> => (await settings.find(name, stateSchema)) ?? usual;
  const change = async (changes: Partial<UpdateState>): Promise<void> =>
    settings.save(name, { ...(await load()), ...changes });
  return { load, change, setChannel: (channel: YtDlpChannel) => change({ channel }) };
};

export type UpdateStateStore = ReturnType<typeof createUpdateState>;
