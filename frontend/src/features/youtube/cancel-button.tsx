import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from './download-button-props.ts';

const Confirm = lazy(() => import('#components/ui/confirm.tsx'));

/** Stops a download; asked first, since what was half here is lost. */
export const CancelButton = ({ download: { title }, actions }: DownloadButtonProps) => {
  const { youtube, actions: verbs } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        look="quiet"
        disabled={actions.isBusy}
        aria-label={youtube.cancelNamed(title)}
        onClick={() => setIsAsking(true)}
      >
        {verbs.cancel}
      </Button>
      {isAsking && (
        <Suspense>
          <Confirm
            title={youtube.cancelTitle(title)}
            action={youtube.cancelConfirm}
            onConfirm={() => actions.run({ kind: 'cancel' })}
            onClose={() => setIsAsking(false)}
          >
            {youtube.cancelDetail}
          </Confirm>
        </Suspense>
      )}
    </>
  );
};
