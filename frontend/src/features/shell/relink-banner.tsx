import { Link2Off } from 'lucide-react';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

export const RelinkBanner = () => {
  const { shell } = useTexts();
  return (
    <Notice
      tone="slow"
      icon={Link2Off}
      title={shell.relinkTitle}
      action={
        <Link href="/relink/" className={buttonStyles({ size: 'small' })}>
          {shell.relinkAction}
        </Link>
      }
    >
      {shell.relinkDetail}
    </Notice>
  );
};
