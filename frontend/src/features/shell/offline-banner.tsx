import { RotateCw, WifiOff } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useHouseSilence } from './use-house-silence.ts';

/** The page stays as it was; this says since when. */
export const OfflineBanner = () => {
  const { shell, actions } = useTexts();
  const format = useFormat();
  const silence = useHouseSilence();
  const { dataUpdatedAt, isFetching, retry } = useSession();
  if (silence === null) return null;
  const online = silence === 'silent';
  const time = format.time(dataUpdatedAt);
  return (
    <Notice
      tone="slow"
      icon={WifiOff}
      title={`${online ? shell.silentTitle : shell.offlineTitle}.`}
      action={
        <Button look="quiet" size="small" className="max-rail:-ml-3.5" onClick={retry} disabled={isFetching}>
          <Icon of={RotateCw} size="small" />
          {actions.tryNow}
        </Button>
      }
    >
      {online ? shell.silentKept(time) : shell.offlineKept(time)}
    </Notice>
  );
};
