import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** An address that leads nowhere, or nowhere for this person. */
export const NoSuchRoom = () => {
  const { shell, actions } = useTexts();
  return (
    <Blank
      drawing={<SmallHouse />}
      title={shell.notFoundTitle}
      headingLevel={1}
      action={
        <Link href="/" className={buttonStyles({ look: 'primary' })}>
          {actions.goHome}
        </Link>
      }
    >
      {shell.notFoundDetail}
    </Blank>
  );
};
