import type { System } from '@medianest/shared';
import type { Disks, PortalFacts, Programs } from '../ports.ts';
import type { ViewYtDlp } from '../yt-dlp/view-yt-dlp.ts';
import type { DatabaseFacts } from './database-facts.repository.ts';

/** What the portal runs on, asked anew each time. */
export const createReadSystem = (parts: {
  facts: PortalFacts;
  databaseFacts: DatabaseFacts;
  disks: Disks;
  programs: Pick<Programs, 'inspect'>;
  viewYtDlp: ViewYtDlp;
}) => {
  const { facts, databaseFacts, disks, programs, viewYtDlp } = parts;
  const { isDatabaseEmbedded: isEmbedded, ...portal } = facts;

  const viewFfmpeg = async (): Promise<System['ffmpeg']> => {
    const { ffmpeg } = await programs.inspect();
    if (ffmpeg.state === 'found') return { ...ffmpeg, state: 'ready' };
    return { state: ffmpeg.state, version: null, path: ffmpeg.state === 'broken' ? ffmpeg.path : null };
  };

  return async (): Promise<System> => {
    const [database, folders, ytDlp, ffmpeg] = await Promise.all([
      databaseFacts(),
      disks.list(),
      viewYtDlp(),
      viewFfmpeg(),
    ]);
    return { ...portal, database: { ...database, isEmbedded }, folders, ytDlp, ffmpeg };
  };
};

export type ReadSystem = ReturnType<typeof createReadSystem>;
