import type { SetupState } from '@medianest/shared';
import { DoorOpen, TriangleAlert } from 'lucide-react';
import { Notice } from '#components/ui/notice.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** What somebody should know before typing a password anywhere. */
export const DoorNotices = ({ setup }: { setup: SetupState | undefined }) => {
  const { door } = useTexts();
  if (setup?.demo) return <Notice tone="care" icon={DoorOpen} title={door.demo} />;
  if (!setup?.plexReplaced) return null;
  return (
    <Notice tone="down" icon={TriangleAlert} title={door.plexReplaced} urgent>
      {door.plexReplacedDetail(setup.plexReplaced)}
    </Notice>
  );
};
