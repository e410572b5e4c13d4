import type { DownloadDetails } from '@medianest/shared';
import { type DownloadChange, useChangeDownload } from '#lib/queries/use-change-download.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Changes a download and says what is true afterwards. */
export const useDownloadActions = ({ id, title }: Pick<DownloadDetails, 'id' | 'title'>) => {
  const { youtube } = useTexts();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const change = useChangeDownload(id);
  const words = (made: DownloadChange): string | null => {
    switch (made.kind) {
      case 'cancel':
        return youtube.cancelled;
      case 'retry':
        return youtube.retried;
      case 'approve':
        return youtube.approved;
      case 'deny':
        return youtube.denied;
      case 'remove':
        return youtube.removed(title);
      case 'follow':
        return made.follow ? youtube.followed : youtube.unfollowed;
      case 'leave-out':
        return null;
    }
  };
  return {
    isBusy: change.isPending,
    run: (wanted: DownloadChange) =>
      change.mutate(wanted, {
        onSuccess: () => {
          const said = words(wanted);
          if (said !== null) toast(said);
        },
        onError: sayFailure,
      }),
  };
};

export type DownloadActions = ReturnType<typeof useDownloadActions>;
