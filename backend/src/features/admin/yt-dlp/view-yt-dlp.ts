import type { YtDlpFacts } from '@medianest/shared';
import type { Clock } from '../../../kernel/clock.ts';
import type { Programs, ProgramUpdates } from '../ports.ts';
import type { UpdateStateStore } from './update-state.ts';

const dayMs = 86_400_000;

/** YouTube changes more often than that (yt-dlp.md, "Keeping it current"). */
const oldAfterDays = 90;

/** yt-dlp as administrators see it. */
export const createViewYtDlp = (parts: {
  programs: Programs;
  updates: ProgramUpdates;
  state: UpdateStateStore;
  clock: Clock;
}) => {
  const { programs, updates, state, clock } = parts;
  const { oldestYtDlp: oldest, releasedOn } = programs;

  const describe = (version: string | null) => {
    if (version === null) return { version, ageDays: null, isOld: false };
    const ageMs = clock.now().getTime() - releasedOn(version).getTime();
    const ageDays = Math.max(0, Math.floor(ageMs / dayMs));
    return { version, ageDays, isOld: ageDays > oldAfterDays };
  };

  return async (): Promise<YtDlpFacts> => {
    const [{ ytDlp }, { channel, last }, hasKey, wayBack] = await Promise.all([
      programs.inspect(),
      state.load(),
      updates.hasKey(),
      updates.findWayBack(),
    ]);
    const version = ytDlp.state === 'found' ? ytDlp.version : null;
    const usable = version !== null && version < oldest ? 'too-old' : 'ready';
    const isConfigured = ytDlp.source === 'configured';
    return {
      ...describe(version),
      state: ytDlp.state === 'found' ? usable : ytDlp.state,
      oldest,
      source: ytDlp.source,
      path: ytDlp.state === 'missing' ? null : ytDlp.path,
      channel,
      obstacle: isConfigured ? 'configured' : hasKey ? null : 'no-key',
      keyFile: updates.keyFile.path,
      keyFingerprint: updates.keyFile.fingerprint,
      wayBack: ytDlp.source === 'managed' ? (wayBack ?? null) : null,
      lastUpdate: last,
    };
  };
};

export type ViewYtDlp = ReturnType<typeof createViewYtDlp>;
