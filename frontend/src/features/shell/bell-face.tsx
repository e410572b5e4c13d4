import { Bell } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';

const mostCounted = 99;

/** What the button of the bell shows: how much is unread. */
export const BellFace = ({ unread }: { unread: number }) => (
  <>
    <Icon of={Bell} size="large" />
    {unread > 0 && (
      <span
        aria-hidden
        className="absolute top-1.5 right-1 grid h-[1.0625rem] min-w-[1.0625rem] place-items-center rounded-full bg-lamp px-1 font-[720] text-[0.65625rem] text-on-lamp tabular-nums leading-none ring-2 ring-bg"
      >
        {unread > mostCounted ? `${mostCounted}+` : unread}
      </span>
    )}
  </>
);
