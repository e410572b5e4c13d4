import { lazy, Suspense, useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useLatestNotifications } from '#lib/queries/use-latest-notifications.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { BellFace } from './bell-face.tsx';

const loadPanel = () => import('./bell-panel.tsx');
const BellPanel = lazy(loadPanel);

/** Tells of news; what it takes to show them is fetched when a hand comes near. */
export const Bell = () => {
  const { notifications } = useTexts();
  const unread = useLatestNotifications().data?.unread ?? 0;
  const [wanted, setWanted] = useState(false);
  const trigger = (
    <IconButton
      label={notifications.bell(unread)}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={loadPanel}
      onFocus={loadPanel}
      onClick={() => setWanted(true)}
    >
      <BellFace unread={unread} />
    </IconButton>
  );
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <BellPanel unread={unread} />
    </Suspense>
  );
};
