import type { DownloadDetails } from '@medianest/shared';
import type { DownloadActions } from './use-download-actions.ts';

export interface DownloadButtonProps {
  download: DownloadDetails;
  actions: DownloadActions;
}
