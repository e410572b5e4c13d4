import { BellPlus, BellRing } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from './download-button-props.ts';

/** Lets new videos of a playlist come by themselves, or not any more. */
export const FollowButton = ({ download, actions }: DownloadButtonProps) => {
  const { youtube } = useTexts();
  const { kind, isFollowed, title } = download;
  if (kind !== 'playlist') return null;
  return (
    <Button
      size="small"
      look="quiet"
      aria-pressed={isFollowed}
      aria-label={youtube.followNamed(title)}
      disabled={actions.isBusy}
      onClick={() => actions.run({ kind: 'follow', follow: !isFollowed })}
    >
      <Icon
        of={isFollowed ? BellRing : BellPlus}
        size="small"
        className={isFollowed ? 'text-lamp-text' : ''}
      />
      <span className="max-rail:sr-only">{isFollowed ? youtube.following : youtube.follow}</span>
    </Button>
  );
};
