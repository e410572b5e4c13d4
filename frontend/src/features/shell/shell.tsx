import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '#components/brand.tsx';
import { allLit, type Lights } from '#lib/lights.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { BottomNavigation, SideNavigation } from './navigation.tsx';

interface ShellProps {
  children: ReactNode;
  lights?: Lights;
  search?: ReactNode;
  /** Whether what is shown keeps itself up to date. */
  live?: ReactNode;
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

/**
 * On phones its second line is the search box, where there is one. Over the scene of a title it
 * neither sticks nor has a ground of its own.
 */
const TopBar = ({
  lights,
  search,
  live,
  menu,
}: { lights: Lights } & Pick<ShellProps, 'search' | 'live' | 'menu'>) => (
  <header className="sticky top-0 z-20 -mx-5 flex min-h-16 flex-wrap items-center gap-x-1 gap-y-1.5 rail:gap-x-2.5 bg-linear-to-b from-[calc(100%-1.25rem)] from-bg to-transparent py-2.5 pr-3 pl-5 group-has-data-scene/house:relative group-has-data-scene/house:bg-none rail:mx-0 rail:h-19 rail:flex-nowrap rail:p-0">
    <Link href="/" className="mr-auto rail:hidden">
      <Brand lights={lights} />
    </Link>
    {search}
    <div className="rail:ml-auto">{live}</div>
    <div className="flex items-center gap-1 rounded-full group-has-data-scene/house:bg-bg/88 group-has-data-scene/house:backdrop-blur-lg">
      {menu}
    </div>
  </header>
);

/** The frame around every page: sidebar or rail or bottom bar, top bar, banners, content. */
export const Shell = ({ children, lights = allLit, search, live, menu, banners }: ShellProps) => (
  <div className="group/house relative isolate min-h-dvh rail:grid rail:grid-cols-[4.75rem_minmax(0,1fr)] wide:grid-cols-[13.5rem_minmax(0,1fr)]">
    <SkipLink />
    <aside className="sticky top-0 hidden h-dvh flex-col items-center gap-7 px-3 py-5.5 rail:flex wide:items-stretch wide:px-4 wide:pt-7 wide:pl-5">
      <Link href="/" className="wide:pl-1.5">
        <Brand lights={lights} wordClassName="sr-only wide:not-sr-only" />
      </Link>
      <SideNavigation />
    </aside>
    <div className="mx-auto w-full min-w-0 max-w-324 px-5 pb-30 rail:px-8 rail:pb-18 wide:px-12 cinema:max-w-[105rem]">
      <TopBar lights={lights} search={search} live={live} menu={menu} />
      {banners}
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
    <BottomNavigation />
  </div>
);
