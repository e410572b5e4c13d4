import type { Account } from '@medianest/shared';
import { lazy, Suspense, useState } from 'react';
import { Face } from '#components/face.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const loadMenu = () => import('./avatar-menu-content.tsx');
const AvatarMenuContent = lazy(loadMenu);

/** The person's menu. What it takes to open one is fetched when a hand comes near. */
export const AvatarMenu = ({ user }: { user: Account }) => {
  const { shell } = useTexts();
  const [wanted, setWanted] = useState(false);
  const trigger = (
    <IconButton
      label={shell.menu}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={loadMenu}
      onFocus={loadMenu}
      onClick={() => setWanted(true)}
    >
      <Face name={user.username} />
    </IconButton>
  );
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <AvatarMenuContent user={user} />
    </Suspense>
  );
};
