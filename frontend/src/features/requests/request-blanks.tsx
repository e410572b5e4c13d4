import { FilterX } from 'lucide-react';
import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

export const NothingAskedFor = ({ whose }: { whose: 'mine' | 'everybody' }) => {
  const { requests } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={requests.emptyTitle}
      action={
        <Link href="/discover/" className={buttonStyles({ look: 'primary' })}>
          {requests.toDiscover}
        </Link>
      }
    >
      {whose === 'mine' ? requests.emptyDetail : requests.emptyEverybodyDetail}
    </Blank>
  );
};

export const NoRequestFits = ({ onClear }: { onClear: () => void }) => {
  const { requests } = useTexts();
  return (
    <Blank
      title={requests.noMatchTitle}
      action={
        <Button size="small" onClick={onClear}>
          <Icon of={FilterX} size="small" />
          {requests.clear}
        </Button>
      }
    >
      {requests.noMatchDetail}
    </Blank>
  );
};
