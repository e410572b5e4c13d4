import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

export const NoSuchTitle = () => {
  const { titles } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={titles.missingTitle}
      headingLevel={1}
      action={
        <Link href="/discover/" className={buttonStyles({ look: 'primary' })}>
          {titles.toDiscover}
        </Link>
      }
    >
      {titles.missingDetail}
    </Blank>
  );
};
