import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from './download-button-props.ts';

const Confirm = lazy(() => import('#components/ui/confirm.tsx'));

/** Takes a download away with its files, after asking. */
export const RemoveButton = ({ download: { title }, actions }: DownloadButtonProps) => {
  const { youtube } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <IconButton
        label={youtube.removeNamed(title)}
        disabled={actions.isBusy}
        onClick={() => setIsAsking(true)}
      >
        <Icon of={Trash2} />
      </IconButton>
      {isAsking && (
        <Suspense>
          <Confirm
            title={youtube.removeTitle(title)}
            action={youtube.remove}
            onConfirm={() => actions.run({ kind: 'remove' })}
            onClose={() => setIsAsking(false)}
          >
            {youtube.removeDetail}
          </Confirm>
        </Suspense>
      )}
    </>
  );
};
