import type { EgressProxy } from '../../platform/egress-proxy/index.ts';
import type { FoundTools } from './ready-tools.ts';

/** What looking and downloading have in common. */
export interface YtDlpParts {
  toolbox: FoundTools;
  /** The only way out for the programs. */
  egress: Pick<EgressProxy, 'issue'>;
  /** The folders in which programs find others. */
  searchPath: string;
  nodePath: string;
  certificateFile?: string | undefined;
  /** How long a program may take to stop before it is killed. */
  graceMs: number;
}
