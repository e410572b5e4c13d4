'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { segmentStyles, segmentsStyles } from './ui/segments.tsx';

const rooms = [
  { href: '/admin/services/', name: 'adminServices' },
  { href: '/admin/system/', name: 'adminSystem' },
] as const;

/** The rooms of administrators. */
export const AdminTabs = () => {
  const { shell } = useTexts();
  const texts = useOwnerTexts();
  const path = usePathname();
  return (
    <nav aria-label={shell.administration} className={segmentsStyles}>
      {rooms.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={segmentStyles({ chosen: path === href })}
        >
          {texts[name].title}
        </Link>
      ))}
    </nav>
  );
};
