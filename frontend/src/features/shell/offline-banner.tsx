import { RotateCw, WifiOff } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isUnreachable } from '#lib/api/failure.ts';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useDeviceOnline } from '#lib/use-device-online.ts';

/** The page stays as it was; this says since when. */
export const OfflineBanner = () => {
  const { shell, actions } = useTexts();
  const format = useFormat();
  const online = useDeviceOnline();
  const { error, dataUpdatedAt, isFetching, retry } = useSession();
  if (online && !isUnreachable(error)) return null;
  const time = format.time(dataUpdatedAt);
  return (
    <Notice
      tone="slow"
      icon={WifiOff}
      title={`${online ? shell.silentTitle : shell.offlineTitle}.`}
      action={
        <Button look="quiet" size="small" onClick={retry} disabled={isFetching}>
          <Icon of={RotateCw} size="small" />
          {actions.tryNow}
        </Button>
      }
    >
      {online ? shell.silentKept(time) : shell.offlineKept(time)}
    </Notice>
  );
};
