import { cx } from 'class-variance-authority';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '#components/ui/icon.tsx';
import { useSession } from '#lib/queries/use-session.ts';
import { useWaitingRequests } from '#lib/queries/use-waiting-requests.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { adminEntry, type NavigationEntry, navigationEntries } from './navigation-entries.ts';

interface NavigationLinkProps {
  entry: NavigationEntry;
  /** How many wait behind it. */
  waiting: number;
  className: string;
  paneClassName: string;
  wordClassName?: string;
  countClassName: string;
}

const mostCounted = 99;

const NavigationLink = ({
  entry,
  waiting,
  className,
  paneClassName,
  wordClassName,
  countClassName,
}: NavigationLinkProps) => {
  const { shell } = useTexts();
  const path = usePathname() ?? '/';
  const here = path === entry.href;
  const inside = here || (entry.href !== '/' && path.startsWith(entry.within ?? entry.href));
  return (
    <Link
      href={entry.href}
      aria-current={here ? 'page' : inside ? 'true' : undefined}
      className={cx(className, inside ? 'font-[640] text-text' : 'text-text-2')}
    >
      <span className={cx('grid place-items-center', paneClassName, inside && 'lit-pane')}>
        <Icon of={entry.icon} />
      </span>
      <span className={wordClassName}>{shell.places[entry.name]}</span>
      {waiting > 0 && (
        <>
          <span aria-hidden className={cx('font-[560] text-small text-text-3 tabular-nums', countClassName)}>
            {waiting > mostCounted ? `${mostCounted}+` : waiting}
          </span>
          <span className="sr-only">{shell.waiting(waiting)}</span>
        </>
      )}
    </Link>
  );
};

/** What the portal lets people do is decided there; here, only what leads somewhere is shown. */
const useEntries = () => {
  const role = useSession().data?.user.role ?? null;
  const isAdministrator = role === 'admin';
  const waitingRequests = useWaitingRequests({ isAdministrator, enabled: role !== null });
  const entries = isAdministrator ? [...navigationEntries, adminEntry] : navigationEntries;
  return entries.map((entry) => ({ entry, waiting: entry.name === 'requests' ? waitingRequests : 0 }));
};

export const SideNavigation = () => (
  <nav aria-label={useTexts().shell.mainNavigation} className="grid gap-0.5">
    {useEntries().map(({ entry, waiting }) => (
      <NavigationLink
        key={entry.href}
        entry={entry}
        waiting={waiting}
        className={cx(
          entry === adminEntry &&
            'relative mt-7 before:absolute before:inset-x-0 before:-top-3.5 before:h-px before:bg-line',
          'flex min-h-11 items-center gap-3 rounded-control px-1.5 font-[520] transition-colors hover:bg-surface hover:text-text wide:pr-2.5',
        )}
        paneClassName="size-8 rounded-pane"
        wordClassName="sr-only wide:not-sr-only"
        countClassName="ml-auto hidden wide:block"
      />
    ))}
  </nav>
);

/** Six find room on a phone; the way to the administration is in the menu there. */
const placesOnly = (entries: ReturnType<typeof useEntries>) =>
  entries.filter(({ entry }) => entry !== adminEntry);

export const BottomNavigation = () => (
  <nav
    aria-label={useTexts().shell.mainNavigation}
    className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col bg-bg/94 px-1.5 pt-1.5 pb-[calc(0.5rem+env(safe-area-inset-bottom))] shadow-[0_-1px_0_var(--line)] backdrop-blur-lg rail:hidden"
  >
    {placesOnly(useEntries()).map(({ entry, waiting }) => (
      <NavigationLink
        key={entry.href}
        entry={entry}
        waiting={waiting}
        className="grid min-h-13 justify-items-center gap-[3px] pt-1 font-[540] text-[0.6875rem] tracking-[0.01em] [font-stretch:84%]"
        paneClassName="h-7 w-11 rounded-[9px]"
        countClassName="hidden"
      />
    ))}
  </nav>
);
