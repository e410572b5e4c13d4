import type { Clock } from '../../../kernel/clock.ts';
import type { Log } from '../../../kernel/log.ts';
import type { LibraryFolder } from '../library-folder.ts';
import type { Limits } from '../limits.ts';
import type { Disk, VideoTool } from '../ports.ts';
import type { QueueState } from '../queue-state.ts';
import type { Rows } from '../rows/index.ts';
import type { ToolWatch } from '../tool-watch.ts';
import { createFetchAll } from './fetch-all.ts';
import { createFetchVideo } from './fetch-video.ts';
import type { Outlast } from './outlast.ts';
import { createPermissions } from './permissions.ts';
import { createPlaceFile } from './place-file.ts';
import type { ProgressBoard } from './progress-board.ts';
import { createRecover } from './recover.ts';
import { createRoom } from './room.ts';
import type { Running } from './running.ts';
import type { Settle } from './settle.ts';
import type { TellProgress } from './tell-progress.ts';
import { createWorkItem } from './work-item.ts';

/** Who gets the videos, and who takes up what was left behind. */
export const createWorkers = (parts: {
  rows: Rows;
  tool: VideoTool;
  folders: LibraryFolder;
  disk: Disk;
  state: QueueState;
  limits: Limits;
  board: ProgressBoard;
  running: Running;
  tell: TellProgress;
  settle: Settle;
  outlast: Outlast;
  toolWatch: ToolWatch;
  clock: Clock;
  log: Log;
  umask: number;
  wakeAt(time: Date): void;
  rest(): Promise<void>;
}) => {
  const { outlast } = parts;
  const queue = outlast.each(parts.rows.queue);
  const state = outlast.each(parts.state);
  const folders = outlast.each(parts.folders);
  const settle: Settle = (...which) => outlast.once(() => parts.settle(...which));
  const room = createRoom(parts.disk);
  const permissions = createPermissions(parts.umask);
  const workItem = createWorkItem({
    ...{ ...parts, queue, folders, state, room, ...outlast.each(parts.toolWatch) },
    fetchVideo: createFetchVideo({ ...parts, queue: parts.rows.queue, room }),
    placeFile: createPlaceFile({ queue, permissions }),
  });
  return {
    recover: createRecover({ ...parts, queue, folders, settle }),
    fetchAll: createFetchAll({ ...parts, queue, folders, state, settle, workItem }),
  };
};
