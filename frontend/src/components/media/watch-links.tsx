'use client';

import type { MediaCard, MediaType } from '@medianest/shared';
import { ExternalLink, Play } from 'lucide-react';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useHandHeld } from '#lib/use-hand-held.ts';

const heard: ReadonlySet<MediaType> = new Set(['artist', 'album', 'track']);

interface WatchLinksProps {
  card: Pick<MediaCard, 'type' | 'watchUrl' | 'watchAppUrl'>;
}

/** The way to Plex: its page in the browser, and first of all its app where there is one. */
export const WatchLinks = ({ card: { type, watchUrl, watchAppUrl } }: WatchLinksProps) => {
  const { item, door } = useTexts();
  const handHeld = useHandHeld();
  const verb = heard.has(type) ? item.listen : item.watch;
  return (
    <div className="flex flex-wrap gap-3">
      {handHeld && (
        <a href={watchAppUrl} className={buttonStyles({ look: 'primary', className: 'max-rail:grow' })}>
          <Icon of={Play} />
          {verb}
        </a>
      )}
      <a
        href={watchUrl}
        target="_blank"
        rel="noopener"
        className={buttonStyles({
          look: handHeld ? 'raised' : 'primary',
          className: handHeld ? '' : 'max-rail:grow',
        })}
      >
        <Icon of={handHeld ? ExternalLink : Play} />
        {handHeld ? item.inTheBrowser : verb}
        <span className="sr-only">{door.opensNewTab}</span>
      </a>
    </div>
  );
};
