import { RotateCw } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from './download-button-props.ts';

/** Tries only those that failed once more; absent when none did. */
export const RetryButton = ({ download: { failed }, actions }: DownloadButtonProps) => {
  const { youtube } = useTexts();
  if (failed === 0) return null;
  return (
    <Button size="small" disabled={actions.isBusy} onClick={() => actions.run({ kind: 'retry' })}>
      <Icon of={RotateCw} size="small" />
      {youtube.retry(failed)}
    </Button>
  );
};
