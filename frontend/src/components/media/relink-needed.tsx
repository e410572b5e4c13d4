import { Link2Off } from 'lucide-react';
import Link from 'next/link';
import { Blank } from '#components/ui/blank.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** Plex does not know the person any more: what to do about it, where the shelves would be. */
export const RelinkNeeded = () => {
  const { shell } = useTexts();
  return (
    <Blank
      drawing={<Icon of={Link2Off} size="large" className="text-slow" />}
      title={shell.relinkTitle}
      headingLevel={3}
      action={
        <Link href="/relink/" className={buttonStyles({})}>
          {shell.relinkAction}
        </Link>
      }
    >
      {shell.relinkDetail}
    </Blank>
  );
};
