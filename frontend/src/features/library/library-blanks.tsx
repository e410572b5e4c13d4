import type { Library } from '@medianest/shared';
import { FilterX } from 'lucide-react';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useTexts } from '#lib/texts/texts.tsx';

export const NothingShared = () => {
  const { library, problems } = useTexts();
  const owner = useOwnerName() ?? problems.ownerFallback;
  return (
    <Blank drawing={<SmallHouse />} title={library.nothingSharedTitle}>
      {library.nothingShared(owner)}
    </Blank>
  );
};

export const EmptyLibrary = ({ title }: Pick<Library, 'title'>) => {
  const { library } = useTexts();
  return (
    <Blank drawing={<SmallHouse />} title={library.emptyTitle(title)}>
      {library.emptyDetail}
    </Blank>
  );
};

export const NoCollections = () => {
  const { library } = useTexts();
  return (
    <Blank drawing={<SmallHouse />} title={library.noCollectionsTitle}>
      {library.noCollectionsDetail}
    </Blank>
  );
};

export const NoMatch = ({ onClear }: { onClear: () => void }) => {
  const { library } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={library.noMatchTitle}
      action={
        <Button onClick={onClear}>
          <Icon of={FilterX} />
          {library.clear}
        </Button>
      }
    >
      {library.noMatchDetail}
    </Blank>
  );
};

interface GoneLibraryProps {
  /** One that is there. */
  other: Pick<Library, 'title'> | undefined;
  onOpenOther: () => void;
}

export const GoneLibrary = ({ other, onOpenOther }: GoneLibraryProps) => {
  const { library } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={library.goneTitle}
      action={other && <Button onClick={onOpenOther}>{library.toFirst(other.title)}</Button>}
    >
      {library.goneDetail}
    </Blank>
  );
};
