import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** Deleted or never shared: it does not say which, since the difference is nobody's business. */
export const NotHere = () => {
  const { item } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={item.missingTitle}
      headingLevel={1}
      action={
        <Link href="/library/" className={buttonStyles({ look: 'primary' })}>
          {item.toLibrary}
        </Link>
      }
    >
      {item.missingDetail}
    </Blank>
  );
};
