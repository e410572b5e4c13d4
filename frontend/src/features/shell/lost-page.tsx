import Link from 'next/link';
import { Brand } from '#components/brand.tsx';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** An address that leads nowhere. */
const LostPage = () => {
  const { shell, actions } = useTexts();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="px-6 pt-7">
        <Brand />
      </header>
      <main id="content" className="m-auto pb-24">
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
      </main>
    </div>
  );
};

export default LostPage;
