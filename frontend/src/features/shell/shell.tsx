import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '#components/brand.tsx';
import { allLit, type Lights } from '#lib/lights.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { BottomNavigation, SideNavigation } from './navigation.tsx';

interface ShellProps {
  children: ReactNode;
  lights?: Lights;
  /** The person's menu. */
  menu?: ReactNode;
  banners?: ReactNode;
}

const SkipLink = () => (
  <a
    href="#content"
    className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-lamp px-4 py-2.5 font-semibold text-on-lamp focus:translate-y-0"
  >
    {useTexts().shell.skip}
  </a>
);

/** The frame around every page: sidebar or rail or bottom bar, top bar, banners, content. */
export const Shell = ({ children, lights = allLit, menu, banners }: ShellProps) => (
  <div className="min-h-dvh rail:grid rail:grid-cols-[4.75rem_minmax(0,1fr)] wide:grid-cols-[13.5rem_minmax(0,1fr)]">
    <SkipLink />
    <aside className="sticky top-0 hidden h-dvh flex-col items-center gap-7 px-3 py-5.5 rail:flex wide:items-stretch wide:px-4 wide:pt-7 wide:pl-5">
      <Link href="/" className="wide:pl-1.5">
        <Brand lights={lights} wordClassName="sr-only wide:not-sr-only" />
      </Link>
      <SideNavigation />
    </aside>
    <div className="mx-auto w-full min-w-0 max-w-324 px-5 pb-30 rail:px-8 rail:pb-18 wide:px-12 cinema:max-w-[105rem]">
      <header className="sticky top-0 z-20 -mx-5 flex h-16 items-center gap-2.5 bg-linear-to-b from-bg from-72% to-transparent pr-3 pl-5 rail:mx-0 rail:h-19 rail:px-0">
        <Link href="/" className="rail:hidden">
          <Brand lights={lights} />
        </Link>
        <div className="ml-auto flex items-center gap-1">{menu}</div>
      </header>
      {banners}
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
    <BottomNavigation />
  </div>
);
